#include "ICUReference.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

int32_t icu_normalize(int isCompatible, const uint16_t *text, int32_t count, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *form = isCompatible ? unorm2_getNFKCInstance(&status) : unorm2_getNFCInstance(&status);
    count = unorm2_normalize(form, text, count, out, capacity, &status);
    return U_SUCCESS(status) ? count : -1;
}

int32_t icu_lower(const uint16_t *text, int32_t count, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    count = u_strToLower(out, capacity, text, count, "", &status);
    return U_SUCCESS(status) ? count : -1;
}

void *icu_transliterator_open(const uint16_t *rules, int32_t count) {
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *opened = utrans_openU(rules, count, UTRANS_FORWARD, 0, 0, 0, &status);
    return U_SUCCESS(status) ? (void *)opened : 0;
}

int32_t icu_transliterate(const void *transliterator, uint16_t *text, int32_t count, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = count;
    utrans_transUChars(transliterator, text, &count, capacity, 0, &limit, &status);
    return U_SUCCESS(status) ? count : -1;
}

void *icu_pinyin_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    return ucol_open("zh@collation=pinyin", &status);
}

int32_t icu_sort_key(const void *collator, const uint16_t *text, int32_t count, uint8_t *key, int32_t capacity) {
    return ucol_getSortKey(collator, text, count, key, capacity);
}

int32_t icu_decode_gb18030(const uint8_t *bytes, int32_t count, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("gb18030", &status);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, 0, 0, 0, &status);
    count = ucnv_toUChars(converter, out, capacity, (const char *)bytes, count, &status);
    ucnv_close(converter);
    return U_SUCCESS(status) ? count : -1;
}

int icu_is_mark(int32_t code) { return (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0; }
int icu_is_letter(int32_t code) { return (U_GET_GC_MASK(code) & U_GC_L_MASK) != 0; }
int icu_is_number(int32_t code) { return (U_GET_GC_MASK(code) & U_GC_N_MASK) != 0; }

int icu_is_wide(int32_t code) {
    int32_t width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

int icu_is_of_edition(int32_t code, int major) {
    UVersionInfo age;
    u_charAge(code, age);
    return age[0] > 0 && age[0] <= major;
}

const char *icu_unicode_version(void) { return U_UNICODE_VERSION; }
