/*
 * Writes what is known of Han characters, as Swift, from the data of CLDR that ICU carries: their simplified forms, how they
 * are read, and their order in a dictionary.
 *
 * usage: han-tables simplified | pinyin | order > Sources/Text/….swift
 */
#define PROGRAM "han-tables.c"
#include "table.h"
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/utrans.h>

static UTransliterator *transliterator(const char *rules) {
    UChar name[MOST_UNITS];
    u_uastrcpy(name, rules);
    UTransliterator *opened = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    check(rules);
    return opened;
}

static int is_han(UChar32 code) {
    return code == 0x3005 || code == 0x3007 || (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF)
        || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x323AF);
}

/* The simplified form of one character by itself; the character where it has none, or several. */
static UChar32 simpler(const UTransliterator *simplify, UChar32 code) {
    UChar text[MOST_UNITS];
    int32_t length = 0;
    U16_APPEND_UNSAFE(text, length, code);
    int32_t limit = length, at = 0;
    utrans_transUChars(simplify, text, &length, MOST_UNITS, 0, &limit, &status);
    check("Hant-Hans");
    UChar32 simplified;
    U16_NEXT(text, at, length, simplified);
    return at == length ? simplified : code;
}

/* Where simplifying again and again ends; the lowest code point of a circle where it runs in one. */
static UChar32 simplest(const UTransliterator *simplify, UChar32 code) {
    UChar32 seen[16];
    int count = 0;
    for (; count < 16; count++) {
        seen[count] = code;
        UChar32 next = simpler(simplify, code);
        if (next == code) return code;
        for (int at = 0; at <= count; at++) {
            if (seen[at] != next) continue;
            for (; at <= count; at++) {
                if (seen[at] < next) next = seen[at];
            }
            return next;
        }
        code = next;
    }
    return code;
}

static void simplified(void) {
    UTransliterator *simplify = transliterator("Hant-Hans");
    head("SimplifiedTable", "CLDR's transform Hant-Hans of single Han characters, applied until it changes nothing.");
    opening("pairs", "    /// Each traditional character, followed by its simplified form, by code point.\n");
    int written = 0;
    for (UChar32 code = 0; code <= LAST; code++) {
        if (!is_han(code)) continue;
        UChar32 to = simplest(simplify, code);
        if (to == code) continue;
        char pair[16];
        int length = 0;
        U8_APPEND_UNSAFE(pair, length, code);
        U8_APPEND_UNSAFE(pair, length, to);
        if (written % 48 == 0) printf(written ? "\n        " : "        ");
        printf("%.*s", length, pair);
        written++;
    }
    closing("}\n");
}


enum { MOST_KEY = 64 };

/* A code point and its place in the order of the pinyin collation. */
typedef struct {
    UChar32 code;
    uint8_t primary[MOST_KEY], whole[MOST_KEY];
} Place;

static Place places[0x20000];
static int count;

static int by_place(const void *first, const void *second) {
    const Place *a = first, *b = second;
    int order = strcmp((const char *)a->primary, (const char *)b->primary);
    if (!order) order = strcmp((const char *)a->whole, (const char *)b->whole);
    return order ? order : a->code - b->code;
}

static int decomposes(UChar32 code) {
    const UNormalizer2 *nfkd = unorm2_getNFKDInstance(&status);
    UChar form[MOST_UNITS];
    int32_t length = unorm2_getDecomposition(nfkd, code, form, MOST_UNITS, &status);
    check("decomposition");
    return length >= 0;
}

/* Collects code points with their places, in their order; those that decompose stand with what they decompose to. */
static void collect(UCollator *primary, UCollator *whole, UChar32 first, UChar32 last, const USet *only) {
    for (UChar32 code = first; code <= last; code++) {
        UChar text[2];
        int32_t length = 0;
        if (!u_isdefined(code) || U_IS_SURROGATE(code) || (only ? !uset_contains(only, code) : is_han(code))) continue;
        if (decomposes(code)) continue;
        Place *place = &places[count];
        U16_APPEND_UNSAFE(text, length, code);
        place->code = code;
        ucol_getSortKey(primary, text, length, place->primary, MOST_KEY);
        ucol_getSortKey(whole, text, length, place->whole, MOST_KEY);
        check("sort keys");
        if (place->primary[0]) count++;
    }
    qsort(places, count, sizeof *places, by_place);
}

static UCollator *collator(UCollationStrength strength) {
    UCollator *collator = ucol_open("zh@collation=pinyin", &status);
    check("zh@collation=pinyin");
    ucol_setStrength(collator, strength);
    return collator;
}

/* The Han characters that the pinyin collation orders by their reading. */
static USet *read_in_order(void) {
    USet *set = ucol_getTailoredSet(collator(UCOL_PRIMARY), &status);
    check("tailored characters");
    for (int at = uset_size(set) - 1; at >= 0; at--) {
        UChar32 code = uset_charAt(set, at);
        if (code >= 0 && (!is_han(code) || decomposes(code))) uset_remove(set, code);
    }
    return set;
}

/* `a`: how a character is read, without tone; 0 where it has no reading. */
static int reading(const UTransliterator *latin, UChar32 code, char *out) {
    UChar text[MOST_UNITS];
    int32_t length = 0, written = 0;
    U16_APPEND_UNSAFE(text, length, code);
    int32_t limit = length;
    utrans_transUChars(latin, text, &length, MOST_UNITS, 0, &limit, &status);
    check("Han-Latin");
    for (int32_t at = 0; at < length; at++) {
        if (text[at] >= 'a' && text[at] <= 'z') out[written++] = (char)text[at];
        else if (text[at] != ' ') return 0;
    }
    out[written] = 0;
    return written;
}

/* Writes a character behind its reading, in the row of the one before it where it is read alike. */
static void row_of(const char *syllable, UChar32 code) {
    static char last[MOST_UNITS];
    char character[5];
    int length = 0;
    U8_APPEND_UNSAFE(character, length, code);
    if (column == 0 || strcmp(last, syllable) != 0) printf(column ? "\n        %s " : "        %s ", syllable);
    column += printf("%.*s", length, character);
    strcpy(last, syllable);
}

typedef struct {
    UChar32 code;
    char syllable[MOST_UNITS];
} Reading;

static int by_reading(const void *first, const void *second) {
    const Reading *a = first, *b = second;
    int order = strcmp(a->syllable, b->syllable);
    return order ? order : a->code - b->code;
}

static void pinyin(void) {
    UTransliterator *latin = transliterator("Han-Latin; Latin-ASCII; Lower");
    USet *ordered = read_in_order();
    char syllable[MOST_UNITS];
    head("PinyinTable", "CLDR's pinyin collation, and its transform Han-Latin of single characters.");
    opening("ordered",
            "    /// `reading characters`: the characters that a dictionary by pinyin orders, in its order, each behind its\n"
            "    /// commonest reading without tone; `-` for those without one.\n");
    collect(collator(UCOL_PRIMARY), collator(UCOL_TERTIARY), 0, LAST, ordered);
    for (int at = 0; at < count; at++) {
        row_of(reading(latin, places[at].code, syllable) ? syllable : "-", places[at].code);
    }
    closing("\n");
    opening("others", "    /// The same of all others that have a reading.\n");
    static Reading readings[0x20000];
    int others = 0;
    for (UChar32 code = 0; code <= LAST; code++) {
        if (!is_han(code) || uset_contains(ordered, code) || !reading(latin, code, readings[others].syllable)) continue;
        readings[others++].code = code;
    }
    qsort(readings, others, sizeof *readings, by_reading);
    for (int at = 0; at < others; at++) row_of(readings[at].syllable, readings[at].code);
    closing("}\n");
}

/* The places before (way -1) or behind (way 1) the Han characters: `61,41 62,42`. */
static void order_of(int way, const Place *han) {
    for (int at = 0; at < count;) {
        char text[4096];
        int length = 0, first = at;
        for (; at < count && strcmp((const char *)places[at].primary, (const char *)places[first].primary) == 0; at++) {
            length += snprintf(text + length, sizeof text - length, at == first ? "%X" : ",%X", places[at].code);
        }
        if (way * strcmp((const char *)places[first].primary, (const char *)han->primary) > 0) word(text);
    }
}

static void order(void) {
    UCollator *primary = collator(UCOL_PRIMARY), *whole = collator(UCOL_TERTIARY);
    head("OrderTable", "the order of its zh pinyin collation (DUCET as CLDR has it).");
    collect(primary, whole, 0x4E00, 0x9FFF, read_in_order());
    Place han = places[0];
    count = 0;
    collect(primary, whole, 0, 0x33FF, NULL);
    opening("beforeHan",
            "    /// The code points below U+3400 that stand before all Han characters, hexadecimal, in their order. Behind a\n"
            "    /// comma is what only differs in case or the like. Those with a decomposition and marks are left out.\n");
    order_of(-1, &han);
    closing("\n");
    opening("behindHan", "    /// The same of those that stand behind them.\n");
    order_of(1, &han);
    closing("}\n");
}

int main(int argc, char **argv) {
    const char *table = argc == 2 ? argv[1] : "";
    if (strcmp(table, "simplified") == 0) simplified();
    else if (strcmp(table, "pinyin") == 0) pinyin();
    else if (strcmp(table, "order") == 0) order();
    else {
        fprintf(stderr, "usage: han-tables simplified | pinyin | order\n");
        return 2;
    }
    return 0;
}
