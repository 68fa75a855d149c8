/*
 * Writes the names of the world's countries, continents, regions and cities that have a time of their own, as Chinese print
 * calls them: from the data of CLDR that ICU carries. They are sorted, and those in place-names-left-out.txt taken out, by `make tables`.
 *
 * usage: place-names head | names
 *
 * A name of Han characters alone is a word of its own; one character tells nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uregion.h>
#include <unicode/ustring.h>

enum { MOST_UNITS = 64 };

static UErrorCode status = U_ZERO_ERROR;
/* Ends the program where ICU could not do what it was asked. */
static void check(const char *what) {
    if (U_SUCCESS(status)) return;
    fprintf(stderr, "place-names: %s: %s\n", what, u_errorName(status));
    _Exit(1);
}

static void head(void) {
    UVersionInfo version;
    char cldr[U_MAX_VERSION_STRING_LENGTH];
    ulocdata_getCLDRVersion(version, &status);
    check("CLDR");
    u_versionToString(version, cldr);
    printf("# Countries, continents, regions and cities of the world, most capitals among them, as Chinese print calls them.\n#\n"
           "# Source: Unicode CLDR %s in Chinese (zh_Hans), as ICU %s carries it: names of regions, and of cities with a time of\n"
           "# their own; made by Sources/Tables/place-names.c (`make tables`)\n"
           "# Licence: Unicode License V3, https://www.unicode.org/license.txt, © Unicode, Inc.\n", cldr, U_ICU_VERSION);
}

#define LANGUAGE "zh_Hans"

static int is_han(const UChar *name, int32_t length) {
    for (int32_t at = 0; at < length; at++) {
        if (name[at] < 0x4E00 || name[at] > 0x9FFF) return 0;
    }
    return length > 1;
}

static void print(const UChar *name, int32_t length) {
    char utf8[4 * MOST_UNITS];
    if (!is_han(name, length)) return;
    u_strToUTF8(utf8, sizeof utf8, NULL, name, length, &status);
    check("UTF-8");
    puts(utf8);
}

/* Countries, continents and what lies between them. */
static void print_regions(URegionType type) {
    UEnumeration *regions = uregion_getAvailable(type, &status);
    check("regions");
    const char *code;
    while ((code = uenum_next(regions, NULL, &status)) != NULL) {
        char locale[32];
        UChar name[MOST_UNITS];
        snprintf(locale, sizeof locale, "und_%s", code);
        int32_t length = uloc_getDisplayCountry(locale, LANGUAGE, name, MOST_UNITS, &status);
        check(code);
        print(name, length);
    }
    uenum_close(regions);
}

/* The cities after which times are called: most capitals are among them. */
static void print_cities(void) {
    UEnumeration *zones = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
    check("zones");
    const UChar *zone;
    int32_t zone_length;
    UChar pattern[8];
    u_uastrcpy(pattern, "VVV");
    while ((zone = uenum_unext(zones, &zone_length, &status)) != NULL) {
        UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, LANGUAGE, zone, zone_length, pattern, -1, &status);
        UChar name[MOST_UNITS];
        check("a zone");
        int32_t length = udat_format(format, 0, name, MOST_UNITS, NULL, &status);
        check("a city");
        print(name, length);
        udat_close(format);
    }
    uenum_close(zones);
}

int main(int count, char **words) {
    static const URegionType types[] = {URGN_TERRITORY, URGN_CONTINENT, URGN_SUBCONTINENT, URGN_DEPRECATED};
    if (count == 2 && strcmp(words[1], "head") == 0) {
        head();
        return 0;
    }
    for (size_t at = 0; at < sizeof types / sizeof *types; at++) print_regions(types[at]);
    print_cities();
    return 0;
}
