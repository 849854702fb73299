#include "unit_pairs.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

// Each group of pairs has a bit. A byte is looked up by its lower and by its upper half, as the
// first of a pair and as the second: what all four allow is a pair (Geoff Langdale's 'shufti', as
// in Hyperscan). Of the last group, references, a few more pass: `&c`, `&s`, `&t`.
enum {
  celsius = 1,          // E2 84
  degree = 2,           // C2 B0, C2 BA
  ring = 4,             // CB 9A
  korean_celsius = 8,   // A1 C9, A1 C6
  korean_degree = 16,   // A2 B5
  korean_ring = 32,     // A2 AA
  korean_ordinal = 64,  // A8 AC
  reference = 128,      // &# &d &o &r
};

struct tables {
  __m256i first_lower, first_upper, second_lower, second_upper;
};

AVX2 static inline __m256i table(const uint8_t *halves) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)halves));
}

AVX2 static inline struct tables tables(void) {
  static const uint8_t first_lower[16] = {
      [0x1] = korean_celsius,
      [0x2] = celsius | degree | korean_degree | korean_ring,
      [0x6] = reference,
      [0x8] = korean_ordinal,
      [0xB] = ring,
  };
  static const uint8_t first_upper[16] = {
      [0x2] = reference,
      [0xA] = korean_celsius | korean_degree | korean_ring | korean_ordinal,
      [0xC] = degree | ring,
      [0xE] = celsius,
  };
  static const uint8_t second_lower[16] = {
      [0x0] = degree,
      [0x2] = reference,
      [0x3] = reference,
      [0x4] = celsius | reference,
      [0x5] = korean_degree,
      [0x6] = korean_celsius,
      [0x9] = korean_celsius,
      [0xA] = degree | ring | korean_ring,
      [0xC] = korean_ordinal,
      [0xF] = reference,
  };
  static const uint8_t second_upper[16] = {
      [0x2] = reference,
      [0x6] = reference,
      [0x7] = reference,
      [0x8] = celsius,
      [0x9] = ring,
      [0xA] = korean_ring | korean_ordinal,
      [0xB] = degree | korean_degree,
      [0xC] = korean_celsius,
  };
  return (struct tables){
      table(first_lower), table(first_upper), table(second_lower), table(second_upper)};
}

// What the two halves of each byte allow.
AVX2 static inline __m256i allowed(__m256i bytes, __m256i lower, __m256i upper) {
  __m256i half = _mm256_set1_epi8(0x0F);
  __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
  return _mm256_and_si256(
      _mm256_shuffle_epi8(lower, _mm256_and_si256(bytes, half)),
      _mm256_shuffle_epi8(upper, high));
}

// A byte that is not 0 for each of 32 places at which a pair may begin; 33 bytes are read.
AVX2 static inline __m256i pairs(const uint8_t *bytes, struct tables tables) {
  __m256i first = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i second = _mm256_loadu_si256((const __m256i *)(bytes + 1));
  return _mm256_and_si256(
      allowed(first, tables.first_lower, tables.first_upper),
      allowed(second, tables.second_lower, tables.second_upper));
}

AVX2 static inline uint32_t places(__m256i pairs) {
  __m256i none = _mm256_cmpeq_epi8(pairs, _mm256_setzero_si256());
  return ~(uint32_t)_mm256_movemask_epi8(none);
}

AVX2 size_t weatherstrip_next_unit_pair_avx2(const uint8_t *bytes, size_t count, size_t start) {
  if (count < 33 || start > count - 33) {
    return weatherstrip_next_unit_pair_anywhere(bytes, count, start);
  }
  struct tables tables_ = tables();
  size_t position = start;
  for (; position + 64 < count; position += 64) {
    __m256i one = pairs(bytes + position, tables_);
    __m256i other = pairs(bytes + position + 32, tables_);
    __m256i both = _mm256_or_si256(one, other);
    if (_mm256_testz_si256(both, both)) continue;
    uint64_t found = places(one) | (uint64_t)places(other) << 32;
    return position + (size_t)__builtin_ctzll(found);
  }
  // The rest, at last with places that were seen before, so that nothing behind the end is read.
  while (position + 1 < count) {
    size_t block = position + 32 < count ? position : count - 33;
    uint32_t found = places(pairs(bytes + block, tables_)) >> (position - block);
    if (found != 0) return position + (size_t)__builtin_ctz(found);
    position = block + 32;
  }
  return count;
}
#endif
