#pragma once
// ICU renames every function by macro to carry its version (`ucol_open` is `ucol_open_72`), which Swift's importer
// does not see. Each function in use is given a plain name here.
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

static inline UCollator *icu_collator_open(const char *locale, UErrorCode *status) { return ucol_open(locale, status); }
static inline void icu_collator_close(UCollator *collator) { ucol_close(collator); }
static inline int32_t icu_collator_sort_key(const UCollator *collator, const UChar *text, int32_t count, uint8_t *key,
                                            int32_t capacity) {
    return ucol_getSortKey(collator, text, count, key, capacity);
}

static inline const UNormalizer2 *icu_nfkc(UErrorCode *status) { return unorm2_getNFKCInstance(status); }
static inline const UNormalizer2 *icu_nfc(UErrorCode *status) { return unorm2_getNFCInstance(status); }
static inline int32_t icu_normalize(const UNormalizer2 *normalizer, const UChar *text, int32_t count, UChar *out,
                                    int32_t capacity, UErrorCode *status) {
    return unorm2_normalize(normalizer, text, count, out, capacity, status);
}

static inline UTransliterator *icu_transliterator_open(const UChar *identifier, int32_t count, UErrorCode *status) {
    return utrans_openU(identifier, count, UTRANS_FORWARD, 0, 0, 0, status);
}
static inline void icu_transliterator_close(UTransliterator *transliterator) { utrans_close(transliterator); }
static inline void icu_transliterate(const UTransliterator *transliterator, UChar *text, int32_t *count,
                                     int32_t capacity, int32_t start, int32_t *limit, UErrorCode *status) {
    utrans_transUChars(transliterator, text, count, capacity, start, limit, status);
}
// Fills `values` with the code points that the rules may change, as far as they fit; how many there are.
static inline int32_t icu_transliterator_source(const UTransliterator *transliterator, UChar32 *values,
                                                int32_t capacity, UErrorCode *status) {
    USet *set = uset_openEmpty();
    utrans_getSourceSet(transliterator, 0, set, status);
    int32_t count = uset_size(set);
    for (int32_t index = 0; index < count && index < capacity; index++) values[index] = uset_charAt(set, index);
    uset_close(set);
    return count;
}

// A converter that stops at the first byte sequence that is not valid, instead of writing U+FFFD.
static inline UConverter *icu_converter_open(const char *name, UErrorCode *status) {
    UConverter *converter = ucnv_open(name, status);
    if (U_SUCCESS(*status)) ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, 0, 0, 0, status);
    return converter;
}
// How many bytes are not valid where the converter stopped.
static inline int32_t icu_converter_invalid_count(const UConverter *converter) {
    char bytes[32];
    int8_t count = sizeof bytes;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bytes, &count, &status);
    return U_SUCCESS(status) ? count : 0;
}
static inline void icu_converter_close(UConverter *converter) { ucnv_close(converter); }
static inline void icu_converter_to_utf16(UConverter *converter, UChar **target, const UChar *target_limit,
                                          const char **source, const char *source_limit, UErrorCode *status) {
    ucnv_toUnicode(converter, target, target_limit, source, source_limit, 0, 1, status);
}

// Whether a character takes two columns of a terminal (UAX #11: wide or full-width).
static inline int icu_is_wide(UChar32 character) {
    int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}
