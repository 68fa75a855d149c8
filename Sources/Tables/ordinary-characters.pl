#!/usr/bin/env perl
# Writes the table of characters that stand for ordinary ones, as Swift, from the Unicode data that Perl carries.
#
# usage: ordinary-characters.pl > Sources/Text/Ordinary/OrdinaryCharacterTable.swift
use strict;
use warnings;
use utf8;
use Unicode::UCD qw(prop_invmap search_invlist);

# The blocks, each in whole rows of sixteen.
my @blocks = (
    [0x2E80, 0x2FDF],      # CJK Radicals Supplement, Kangxi Radicals
    [0x31C0, 0x31EF],      # CJK Strokes
    [0xF900, 0xFAFF],      # CJK Compatibility Ideographs
    [0xFE10, 0xFE1F],      # Vertical Forms
    [0xFE30, 0xFE4F],      # CJK Compatibility Forms
    [0x2F800, 0x2FA1F],    # CJK Compatibility Ideographs Supplement
);

# Each property as Perl gives it: where ranges start, their values, and how the values are to be read.
my %properties = map { $_ => [prop_invmap($_)] }
    qw(Equivalent_Unified_Ideograph Decomposition_Type Decomposition_Mapping);

# What a property says of a code point; empty where it says nothing.
sub property {
    my ($name, $code) = @_;
    my ($starts, $values, $format) = @{$properties{$name}};
    my $range = search_invlist($starts, $code);
    my $value = $values->[$range];
    return pack("U*", @$value) if ref $value;
    return $value unless $value =~ /^\d+$/;
    return "" if $value == 0;
    return chr($format =~ /^a/ ? $value + $code - $starts->[$range] : $value);    # "adjusted": counts on in the range
}

# Where fonts go another way than Unicode: in those for simplified Chinese U+2F3E has the glyph of 户, not of 戶.
my %ordinary_of_fonts = (0x2F3E => "户");

# The ordinary character; empty where there is none.
sub ordinary {
    my ($code) = @_;
    return $ordinary_of_fonts{$code} if $ordinary_of_fonts{$code};
    my $unified = property("Equivalent_Unified_Ideograph", $code);
    return $unified if $unified ne "";
    my $type = lc property("Decomposition_Type", $code);
    my $form = property("Decomposition_Mapping", $code);
    return $form if $type eq "canonical";
    # U+FE34 is a wavy line; its decomposition is a straight one.
    return "" if $type ne "vertical" || $code == 0xFE34;
    $form =~ tr/!-~/！-～/;    # Chinese marks are full-width
    return $form;
}

sub row {
    my ($first) = @_;
    my @forms = map { ordinary($first + $_) } 0 .. 15;
    return sprintf("        %05X %s\n", $first, join("", map { $_ eq "" ? "." : $_ } @forms) =~ s/\.+$//r)
        if grep { $_ ne "" } @forms;
    return "";
}

my $unicode = Unicode::UCD::UnicodeVersion();
binmode STDOUT, ":utf8";
print <<"END";
// Made by Sources/Tables/ordinary-characters.pl (`make tables`). Do not edit.
//
// Source: Unicode Character Database, version $unicode, as Perl $^V carries it: Equivalent_Unified_Ideograph
// (EquivalentUnifiedIdeograph.txt) of radicals and strokes; canonical decompositions (UnicodeData.txt) of compatibility
// ideographs; decompositions of vertical forms, those in ASCII made full-width. U+2F3E is 户 as in fonts for simplified
// Chinese; by Unicode it is 戶.
// Licence: Unicode License V3, https://www.unicode.org/license.txt, © Unicode, Inc.

enum OrdinaryCharacterTable {
    /// The edition of Unicode that the rows are of.
    static let unicodeVersion = "$unicode"

    /// `code point, sixteen ordinary characters`: those that the code point and the fifteen behind it stand for; `.` where
    /// one stands for itself. Dots at a row's end are left out.
    static let rows = """
END
for my $block (@blocks) {
    my ($first, $last) = @$block;
    for (my $code = $first; $code <= $last; $code += 16) { print row($code) }
}
print <<'END';
        """
}
END
