#include "unit_pairs.h"

// 0 for a pair with which a unit can begin, and for no other. Written with differences and without
// a branch, so that compilers make vectors of a loop over it.
static inline uint8_t difference(uint8_t first, uint8_t second) {
#define EITHER(one, other) ((uint8_t)(one) < (uint8_t)(other) ? (uint8_t)(one) : (uint8_t)(other))
  // ℃ and ℉, in UTF-8.
  uint8_t least = (first ^ 0xE2) | (second ^ 0x84);
  // ° and º; ˚.
  least = EITHER(least, (first ^ 0xC2) | EITHER(second ^ 0xB0, second ^ 0xBA));
  least = EITHER(least, (first ^ 0xCB) | (second ^ 0x9A));
  // ℃ and °; ℉ and ˚; º, in CP949.
  least = EITHER(least, (first ^ 0xA1) | EITHER(second ^ 0xC9, second ^ 0xC6));
  least = EITHER(least, (first ^ 0xA2) | EITHER(second ^ 0xB5, second ^ 0xAA));
  least = EITHER(least, (first ^ 0xA8) | (second ^ 0xAC));
  // References by number; &deg; &ordm; &ring;.
  uint8_t letter = EITHER(second ^ 'd', EITHER(second ^ 'o', second ^ 'r'));
  return EITHER(least, (first ^ '&') | EITHER(second ^ '#', letter));
#undef EITHER
}

enum { block_size = 64 };

// Whether one of the pairs begins in the block; its 64 bytes and the one behind are read.
static inline int block_holds_pair(const uint8_t *block) {
  uint8_t least = 0xFF;
  for (int index = 0; index < block_size; index++) {
    uint8_t found = difference(block[index], block[index + 1]);
    least = found < least ? found : least;
  }
  return least == 0;
}

size_t weatherstrip_next_unit_pair_anywhere(const uint8_t *bytes, size_t count, size_t start) {
  size_t position = start;
  while (position + block_size < count && !block_holds_pair(bytes + position)) {
    position += block_size;
  }
  while (position + 1 < count) {
    if (difference(bytes[position], bytes[position + 1]) == 0) return position;
    position++;
  }
  return count;
}

size_t weatherstrip_next_unit_pair(const uint8_t *bytes, size_t count, size_t start) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return weatherstrip_next_unit_pair_avx2(bytes, count, start);
#endif
  return weatherstrip_next_unit_pair_anywhere(bytes, count, start);
}
