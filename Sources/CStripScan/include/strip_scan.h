// Looking at many bytes of UTF-8 text at once. No function reads a byte outside of what it is given.

#ifndef STRIP_SCAN_H
#define STRIP_SCAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// The first byte at which a unit of temperature stands whole: E2 84 83 or 89; C2 B0, C2 BA or CB 9A
/// with C or F behind. `length`, where there is none.
size_t strip_scan_first_unit(const uint8_t *bytes, size_t length);

/// The same, by instructions that every machine has.
size_t strip_scan_first_unit_portable(const uint8_t *bytes, size_t length);

/// The first line feed or carriage return. `length`, where there is none.
size_t strip_scan_first_line_end(const uint8_t *bytes, size_t length);

/// The first byte that is '|', 1F, C2 to E9 or EE to FF. `length`, where there is none.
size_t strip_scan_first_mark(const uint8_t *bytes, size_t length);

/// A bit for each of 32 bytes: whether it is a line feed.
static inline uint32_t strip_scan_line_feeds(const uint8_t *bytes) {
#if defined(__SSE2__)
  const __m128i line_feed = _mm_set1_epi8('\n');
  const __m128i low = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i high = _mm_loadu_si128((const __m128i *)(bytes + 16));
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(low, line_feed))
    | (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(high, line_feed)) << 16;
#else
  uint32_t mask = 0;
  for (int index = 0; index < 32; index++) mask |= (uint32_t)(bytes[index] == '\n') << index;
  return mask;
#endif
}

#endif
