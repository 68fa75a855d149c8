/*
 * Writes what the characters of GB18030 are in Unicode, as Swift, from ICU's converter.
 *
 * usage: gb18030 > Sources/Text/Unicode/GB18030Table.swift
 */
#define PROGRAM "gb18030.c"
#include "table.h"
#include <unicode/ucnv.h>

static UConverter *converter;

/* The code point of bytes; -1 where they are none. */
static UChar32 decoded(const uint8_t *bytes, int length) {
    UChar units[8];
    UErrorCode state = U_ZERO_ERROR;
    ucnv_reset(converter);
    int32_t written = ucnv_toUChars(converter, units, 8, (const char *)bytes, length, &state), at = 0;
    UChar32 code;
    if (U_FAILURE(state) || written == 0) return -1;
    U16_NEXT(units, at, written, code);
    return at == written ? code : -1;
}

static UChar32 pair(int index) {
    int trail = index % 190;
    uint8_t bytes[2] = {0x81 + index / 190, trail < 63 ? 0x40 + trail : 0x41 + trail};
    return decoded(bytes, 2);
}

static UChar32 four(int index) {
    uint8_t bytes[4] = {0x81 + index / 12600, 0x30 + index / 1260 % 10, 0x81 + index / 10 % 126, 0x30 + index % 10};
    return decoded(bytes, 4);
}

int main(void) {
    converter = ucnv_open("gb18030", &status);
    check("gb18030");
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    check("gb18030");
    head("GB18030Table", "its converter gb18030, of GB 18030-2005.");
    char text[64];
    opening("pairs",
            "    /// The code points of two bytes, hexadecimal, by those: from 81 40 to FE FE, without 7F. `4E02-4E04` are three.\n");
    for (int index = 0; index < 126 * 190;) {
        UChar32 first = pair(index), last = first;
        for (index++; index < 126 * 190 && pair(index) == last + 1; index++) last++;
        snprintf(text, sizeof text, first == last ? "%X" : "%X-%X", first, last);
        word(text);
    }
    closing("\n");
    opening("fours",
            "    /// `index:first-last`, hexadecimal: the code points below U+10000 of four bytes. 81 30 81 30 is 0, and each byte\n"
            "    /// counts from its lowest value: 10 · 126 · 10 · first + 126 · 10 · second + 10 · third + fourth.\n");
    for (int index = 0; index < 4 * 12600;) {
        UChar32 first = four(index), last = first;
        snprintf(text, sizeof text, "%X:%X-", index, first);
        for (index++; index < 4 * 12600 && first >= 0 && four(index) == last + 1; index++) last++;
        snprintf(text + strlen(text), sizeof text - strlen(text), "%X", last);
        if (first >= 0) word(text);
    }
    closing("}\n");
    return 0;
}
