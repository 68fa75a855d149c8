/*
 * Writes how Unicode composes and folds characters, as Swift, from the data that ICU carries: what Broadsheet makes does
 * not depend on the ICU of the machine on which it runs.
 *
 * usage: unicode-forms normalization | folding | kinds > Sources/Text/Unicode/….swift
 */
#define PROGRAM "unicode-forms.c"
#include "table.h"
#include <unicode/unorm2.h>

static const UNormalizer2 *nfc, *nfkc;

/* What a code point decomposes to in one step, with how: `C0=41,300`. */
static void decomposition(UChar32 code) {
    UChar form[MOST_UNITS];
    char before[32];
    int32_t count = unorm2_getRawDecomposition(nfc, code, form, MOST_UNITS, &status);
    int isCanonical = count >= 0;
    if (!isCanonical) count = unorm2_getRawDecomposition(nfkc, code, form, MOST_UNITS, &status);
    check("decomposition");
    if (count < 0) return;
    char how = '~';
    if (isCanonical) {
        int32_t at = 0;
        UChar32 first, second = 0;
        U16_NEXT(form, at, count, first);
        if (at < count) U16_NEXT(form, at, count, second);
        how = second && unorm2_composePair(nfc, first, second) == code ? '=' : '!';
    }
    snprintf(before, sizeof before, "%X%c", code, how);
    word_of(before, form, count);
}

/* A number higher than a code point's combining class where it is a mark, 0 where it is none. */
static int mark(UChar32 code) {
    int combining = u_getCombiningClass(code);
    int isMark = (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
    if (combining && !isMark) {
        fprintf(stderr, "tables: U+%04X combines and is no mark\n", code);
        _Exit(1);
    }
    return isMark ? combining + 1 : 0;
}

static void normalization(void) {
    head("NormalizationTable",
         "decompositions, combining classes and general categories (UnicodeData.txt).");
    opening("decompositions",
            "    /// `code point, how, form`, hexadecimal, all but the Hangul syllables (UAX #15): `=` is canonical, `!` canonical\n"
            "    /// and never composed again, `~` a compatibility form.\n");
    for (UChar32 code = 0; code <= LAST; code++) {
        if (U_IS_SURROGATE(code) || (code >= 0xAC00 && code <= 0xD7A3)) continue;
        decomposition(code);
    }
    closing("\n");
    opening("marks",
            "    /// `first-last:class`, hexadecimal: the code points of general category M with their canonical combining class.\n"
            "    /// No others have one.\n");
    for (UChar32 code = 0; code <= LAST;) {
        UChar32 first = code;
        int class = mark(first);
        while (code <= LAST && mark(code) == class) code++;
        char text[32];
        snprintf(text, sizeof text, "%X-%X:%X", first, code - 1, class - 1);
        if (class) word(text);
    }
    closing("}\n");
}

/* Appends the lower case of one code point, whatever stands beside it. */
static int32_t append_lower(UChar *out, int32_t length, UChar32 code) {
    UChar one[2];
    int32_t count = 0;
    U16_APPEND_UNSAFE(one, count, code);
    length += u_strToLower(out + length, MOST_UNITS - length, one, count, "", &status);
    check("lower case");
    return length;
}

static void folding(void) {
    head("FoldingTable", "NFKC and lower case (UnicodeData.txt, SpecialCasing.txt).");
    opening("forms",
            "    /// `code point:form`, hexadecimal: each code point's NFKC in lower case (full, without context) where that is\n"
            "    /// another.\n");
    for (UChar32 code = 0; code <= LAST; code++) {
        UChar one[2], form[MOST_UNITS], lower[MOST_UNITS];
        char before[32];
        int32_t count = 0, length = 0;
        if (U_IS_SURROGATE(code)) continue;
        U16_APPEND_UNSAFE(one, count, code);
        int32_t formed = unorm2_normalize(nfkc, one, count, form, MOST_UNITS, &status);
        check("NFKC");
        for (int32_t at = 0; at < formed;) {
            UChar32 part;
            U16_NEXT(form, at, formed, part);
            length = append_lower(lower, length, part);
        }
        if (length == count && u_memcmp(lower, one, count) == 0) continue;
        snprintf(before, sizeof before, "%X:", code);
        word_of(before, lower, length);
    }
    closing("}\n");
}

static int is_wide(UChar32 code) {
    int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

static int is_letter(UChar32 code) { return (U_GET_GC_MASK(code) & U_GC_L_MASK) != 0; }
static int is_number(UChar32 code) { return (U_GET_GC_MASK(code) & U_GC_N_MASK) != 0; }

static void ranges_of(int is_member(UChar32)) {
    for (UChar32 code = 0; code <= LAST;) {
        UChar32 first = code;
        char text[32];
        while (code <= LAST && is_member(code)) code++;
        snprintf(text, sizeof text, "%X-%X", first, code - 1);
        if (code > first) word(text);
        else code++;
    }
}

static void kinds(void) {
    head("KindTable", "general categories (UnicodeData.txt), East Asian width (EastAsianWidth.txt).");
    opening("letters", "    /// `first-last`, hexadecimal: the code points of general category L, ascending.\n");
    ranges_of(is_letter);
    closing("\n");
    opening("numbers", "    /// The same of general category N.\n");
    ranges_of(is_number);
    closing("\n");
    opening("wide", "    /// The same of those that are wide or full-width (UAX #11).\n");
    ranges_of(is_wide);
    closing("}\n");
}

int main(int argc, char **argv) {
    nfc = unorm2_getNFCInstance(&status);
    nfkc = unorm2_getNFKCInstance(&status);
    check("normalization");
    const char *table = argc == 2 ? argv[1] : "";
    if (strcmp(table, "normalization") == 0) normalization();
    else if (strcmp(table, "folding") == 0) folding();
    else if (strcmp(table, "kinds") == 0) kinds();
    else {
        fprintf(stderr, "usage: unicode-forms normalization | folding | kinds\n");
        return 2;
    }
    return 0;
}
