#include "CByteSearch.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Three tables, of a byte's high half, its low half and the next byte's high half, each tell which
// errors the two bytes may be; an error is one that all three tell. The method is that of
// J. Keiser and D. Lemire, Validating UTF-8 in less than one instruction per byte, Software:
// Practice and Experience 51 (2021).
enum {
  too_short = 1 << 0,      // 11...... not before 10......
  too_long = 1 << 1,       // 0....... before 10......
  overlong_3 = 1 << 2,     // E0 before 80...9F
  too_large = 1 << 3,      // F4 before 90...BF, F5...FF before 90...BF
  surrogate = 1 << 4,      // ED before A0...BF
  overlong_2 = 1 << 5,     // C0, C1 before 80...BF
  overlong_4 = 1 << 6,     // F0 before 80...8F
  too_large_8 = 1 << 6,    // F5...FF before 80...8F
  two_continue = 1 << 7,   // 10...... before 10......: right where a character has three or four
  carried = too_short | too_long | two_continue,
};

#define TABLE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

__attribute__((target("avx2")))
static inline __m256i high_half(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

// The errors of pairs: a byte of `before`, which is `bytes` moved on by one, and the byte behind it.
__attribute__((target("avx2")))
static inline __m256i pair_errors(__m256i bytes, __m256i before) {
  const __m256i first_high = TABLE(
    too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long,
    (char)two_continue, (char)two_continue, (char)two_continue, (char)two_continue,
    too_short | overlong_2, too_short, too_short | overlong_3 | surrogate,
    too_short | too_large | too_large_8 | overlong_4);
  const __m256i first_low = TABLE(
    (char)(carried | overlong_2 | overlong_3 | overlong_4), (char)(carried | overlong_2),
    (char)carried, (char)carried, (char)(carried | too_large),
    (char)(carried | too_large | too_large_8), (char)(carried | too_large | too_large_8),
    (char)(carried | too_large | too_large_8), (char)(carried | too_large | too_large_8),
    (char)(carried | too_large | too_large_8), (char)(carried | too_large | too_large_8),
    (char)(carried | too_large | too_large_8), (char)(carried | too_large | too_large_8),
    (char)(carried | too_large | too_large_8 | surrogate),
    (char)(carried | too_large | too_large_8), (char)(carried | too_large | too_large_8));
  const __m256i second_high = TABLE(
    too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
    (char)(too_long | overlong_2 | two_continue | overlong_3 | too_large_8 | overlong_4),
    (char)(too_long | overlong_2 | two_continue | overlong_3 | too_large),
    (char)(too_long | overlong_2 | two_continue | surrogate | too_large),
    (char)(too_long | overlong_2 | two_continue | surrogate | too_large),
    too_short, too_short, too_short, too_short);
  const __m256i low = _mm256_and_si256(before, _mm256_set1_epi8(0x0F));
  return _mm256_and_si256(
    _mm256_and_si256(
      _mm256_shuffle_epi8(first_high, high_half(before)), _mm256_shuffle_epi8(first_low, low)),
    _mm256_shuffle_epi8(second_high, high_half(bytes)));
}

// `bytes` moved on by so many (1...3), the last of the block before them in front.
#define MOVED(bytes, last, count) \
  _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(last, bytes, 0x21), 16 - (count))

__attribute__((target("avx2")))
static inline __m256i errors(__m256i bytes, __m256i last) {
  const __m256i pairs = pair_errors(bytes, MOVED(bytes, last, 1));
  // A byte that is the third or fourth of its character, or ought to be.
  const __m256i third = _mm256_subs_epu8(MOVED(bytes, last, 2), _mm256_set1_epi8((char)(0xE0 - 0x80)));
  const __m256i fourth = _mm256_subs_epu8(MOVED(bytes, last, 3), _mm256_set1_epi8((char)(0xF0 - 0x80)));
  const __m256i continues = _mm256_and_si256(
    _mm256_or_si256(third, fourth), _mm256_set1_epi8((char)two_continue));
  return _mm256_xor_si256(continues, pairs);
}

__attribute__((target("avx2")))
static bool is_utf8_avx2(const uint8_t *bytes, size_t count) {
  __m256i found = _mm256_setzero_si256();
  __m256i last = _mm256_setzero_si256();
  size_t position = 0;
  for (; position + 32 <= count; position += 32) {
    const __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + position));
    if (_mm256_movemask_epi8(_mm256_or_si256(block, last)) != 0) {
      found = _mm256_or_si256(found, errors(block, last));
    }
    last = block;
  }
  // The rest, zeros behind it: then a character that is cut off is an error too.
  uint8_t rest[32] = {0};
  for (size_t index = position; index < count; index++) rest[index - position] = bytes[index];
  const __m256i block = _mm256_loadu_si256((const __m256i *)rest);
  found = _mm256_or_si256(found, errors(block, last));
  return _mm256_testz_si256(found, found);
}
#endif

bool weatherstrip_is_surely_utf8(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return is_utf8_avx2(bytes, count);
#endif
  (void)bytes;
  return count == 0;
}

bool weatherstrip_is_ascii(const uint8_t *bytes, size_t count) {
  enum { step = 4096 };
  for (size_t start = 0; start < count; start += step) {
    const size_t end = count - start < step ? count : start + step;
    uint8_t all = 0;
    for (size_t position = start; position < end; position++) all |= bytes[position];
    if (all >= 0x80) return false;
  }
  return true;
}
