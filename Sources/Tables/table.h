/* What the programs share that write tables of Text as Swift from the Unicode data that ICU carries. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

enum { LAST = 0x10FFFF, MOST_UNITS = 64, LINE = 116 };

static UErrorCode status = U_ZERO_ERROR;
/* Ends the program where ICU could not do what it was asked. */
static void check(const char *what) {
    if (U_SUCCESS(status)) return;
    fprintf(stderr, "tables: %s: %s\n", what, u_errorName(status));
    _Exit(1);
}

/* How long the line is that is being written. */
static int column;

/* Writes words with spaces between them, in lines of a Swift text. */
static void word(const char *text) {
    int length = (int)strlen(text);
    if (column == 0) column = printf("        %s", text);
    else if (column + 1 + length > LINE) column = printf("\n        %s", text) - 1;
    else column += printf(" %s", text);
}

/* "41,300": code points in hexadecimal digits, behind those of `before`. */
static inline void word_of(const char *before, const UChar *units, int32_t count) {
    char text[256];
    int length = snprintf(text, sizeof text, "%s", before);
    for (int32_t at = 0; at < count;) {
        UChar32 code;
        int isFirst = at == 0;
        U16_NEXT(units, at, count, code);
        length += snprintf(text + length, sizeof text - length, isFirst ? "%X" : ",%X", code);
    }
    word(text);
}

static void head(const char *name, const char *what) {
    UVersionInfo unicode;
    char unicodeText[U_MAX_VERSION_STRING_LENGTH];
    u_getUnicodeVersion(unicode);
    u_versionToString(unicode, unicodeText);
    printf("// Made by Sources/Tables/%s (`make tables`). Do not edit.\n//\n"
           "// Source: Unicode %s, as ICU %s carries it:\n// %s\n"
           "// Licence: Unicode License V3, https://www.unicode.org/license.txt, © Unicode, Inc.\n\n"
           "enum %s {\n    /// The edition of Unicode that the table is of.\n"
           "    static let unicodeVersion = \"%s\"\n\n",
           PROGRAM, unicodeText, U_ICU_VERSION, what, name, unicodeText);
}

static void opening(const char *name, const char *comment) {
    printf("%s    static let %s: StaticString = \"\"\"\n", comment, name);
    column = 0;
}

static void closing(const char *end) { printf("\n        \"\"\"\n%s", end); }

