#pragma once
// ICU, against which the tables of `Text` are held. The product does without.
//
// ICU's own types are hidden: Foundation, which tests use, has an ICU of its own with other ones of the same names.
#include <stdint.h>

// Text is in UTF-16. What is written is counted in units; -1 where ICU could not.

// A text in NFKC or NFC.
int32_t icu_normalize(int isCompatible, const uint16_t *text, int32_t count, uint16_t *out, int32_t capacity);

// Lower case without a language's rules.
int32_t icu_lower(const uint16_t *text, int32_t count, uint16_t *out, int32_t capacity);

// Rules that rewrite a text in place. One is opened for each test and stays open.
void *icu_transliterator_open(const uint16_t *rules, int32_t count);
int32_t icu_transliterate(const void *transliterator, uint16_t *text, int32_t count, int32_t capacity);

// Sort keys of the pinyin collation; how many bytes there are.
void *icu_pinyin_open(void);
int32_t icu_sort_key(const void *collator, const uint16_t *text, int32_t count, uint8_t *key, int32_t capacity);

int32_t icu_decode_gb18030(const uint8_t *bytes, int32_t count, uint16_t *out, int32_t capacity);

// Of code points.
int icu_is_mark(int32_t code);
int icu_is_wide(int32_t code);
int icu_is_letter(int32_t code);
int icu_is_number(int32_t code);
// Whether it was assigned in an edition of Unicode or before.
int icu_is_of_edition(int32_t code, int major);

// `15.0`
const char *icu_unicode_version(void);
