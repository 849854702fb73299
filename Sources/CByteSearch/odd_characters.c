#include "CByteSearch.h"

// 0 for a byte, with the two behind it, that is a control but no white space, or begins U+0080,
// U+FFFE, U+FFFF or a character from plane 12 on. Without a branch, as in `unit_pairs.c`.
static inline uint8_t oddness(uint8_t first, uint8_t second, uint8_t third) {
#define EITHER(one, other) ((uint8_t)(one) < (uint8_t)(other) ? (uint8_t)(one) : (uint8_t)(other))
  uint8_t blank = EITHER(EITHER(first ^ 0x09, first ^ 0x0A), EITHER(first ^ 0x0C, first ^ 0x0D));
  uint8_t least = first >= 0x20 || blank == 0 ? 0xFF : 0;
  least = EITHER(least, first >= 0xF3 ? 0 : 0xFF);
  least = EITHER(least, first ^ 0x7F);
  least = EITHER(least, (first ^ 0xC2) | (second ^ 0x80));
  least = EITHER(least, (first ^ 0xEF) | (second ^ 0xBF) | ((third | 1) ^ 0xBF));
  return least;
#undef EITHER
}

bool weatherstrip_holds_odd_character(const uint8_t *bytes, size_t count) {
  enum { step = 1024 };
  size_t position = 0;
  while (position + step + 2 <= count) {
    uint8_t least = 0xFF;
    for (size_t place = position; place < position + step; place++) {
      uint8_t found = oddness(bytes[place], bytes[place + 1], bytes[place + 2]);
      least = found < least ? found : least;
    }
    if (least == 0) return true;
    position += step;
  }
  for (; position < count; position++) {
    uint8_t second = position + 1 < count ? bytes[position + 1] : 0;
    uint8_t third = position + 2 < count ? bytes[position + 2] : 0;
    if (oddness(bytes[position], second, third) == 0) return true;
  }
  return false;
}
