#include "strip_scan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

static int is_unit(const unsigned char *bytes) {
  switch (bytes[0]) {
    case 0xE2: return bytes[1] == 0x84 && (bytes[2] == 0x83 || bytes[2] == 0x89);
    case 0xC2:
      return (bytes[1] == 0xB0 || bytes[1] == 0xBA) && (bytes[2] == 'C' || bytes[2] == 'F');
    case 0xCB: return bytes[1] == 0x9A && (bytes[2] == 'C' || bytes[2] == 'F');
    default: return 0;
  }
}

static strip_scan_size first_unit_from(const unsigned char *bytes, strip_scan_size start, strip_scan_size length) {
  for (strip_scan_size position = start; position + 3 <= length; position++) {
    if (is_unit(bytes + position)) return position;
  }
  return length;
}

#if defined(__x86_64__)

__attribute__((target("avx2")))
static strip_scan_size first_unit_avx2(const unsigned char *bytes, strip_scan_size length) {
  const __m256i e2 = _mm256_set1_epi8((char)0xE2), b84 = _mm256_set1_epi8((char)0x84);
  const __m256i c2 = _mm256_set1_epi8((char)0xC2), b0 = _mm256_set1_epi8((char)0xB0);
  const __m256i ba = _mm256_set1_epi8((char)0xBA), cb = _mm256_set1_epi8((char)0xCB);
  const __m256i b9a = _mm256_set1_epi8((char)0x9A);
  strip_scan_size position = 0;
  // 34 bytes are looked at: 32 places, each with the two bytes behind it.
  for (; position + 34 <= length; position += 32) {
    const __m256i first = _mm256_loadu_si256((const __m256i *)(bytes + position));
    const __m256i second = _mm256_loadu_si256((const __m256i *)(bytes + position + 1));
    const __m256i sign = _mm256_and_si256(
      _mm256_cmpeq_epi8(first, e2), _mm256_cmpeq_epi8(second, b84));
    const __m256i degree = _mm256_and_si256(
      _mm256_cmpeq_epi8(first, c2),
      _mm256_or_si256(_mm256_cmpeq_epi8(second, b0), _mm256_cmpeq_epi8(second, ba)));
    const __m256i ring = _mm256_and_si256(
      _mm256_cmpeq_epi8(first, cb), _mm256_cmpeq_epi8(second, b9a));
    const __m256i any = _mm256_or_si256(sign, _mm256_or_si256(degree, ring));
    unsigned places = (unsigned)_mm256_movemask_epi8(any);
    for (; places != 0; places &= places - 1) {
      const strip_scan_size place = position + (strip_scan_size)__builtin_ctz(places);
      if (is_unit(bytes + place)) return place;
    }
  }
  return first_unit_from(bytes, position, length);
}

#endif

strip_scan_size strip_scan_first_unit_portable(const unsigned char *bytes, strip_scan_size length) {
  strip_scan_size position = 0;
#if defined(__SSE2__)
  const __m128i e2 = _mm_set1_epi8((char)0xE2), b84 = _mm_set1_epi8((char)0x84);
  const __m128i c2 = _mm_set1_epi8((char)0xC2), b0 = _mm_set1_epi8((char)0xB0);
  const __m128i ba = _mm_set1_epi8((char)0xBA), cb = _mm_set1_epi8((char)0xCB);
  const __m128i b9a = _mm_set1_epi8((char)0x9A);
  for (; position + 18 <= length; position += 16) {
    const __m128i first = _mm_loadu_si128((const __m128i *)(bytes + position));
    const __m128i second = _mm_loadu_si128((const __m128i *)(bytes + position + 1));
    const __m128i sign = _mm_and_si128(_mm_cmpeq_epi8(first, e2), _mm_cmpeq_epi8(second, b84));
    const __m128i degree = _mm_and_si128(
      _mm_cmpeq_epi8(first, c2),
      _mm_or_si128(_mm_cmpeq_epi8(second, b0), _mm_cmpeq_epi8(second, ba)));
    const __m128i ring = _mm_and_si128(_mm_cmpeq_epi8(first, cb), _mm_cmpeq_epi8(second, b9a));
    const __m128i any = _mm_or_si128(sign, _mm_or_si128(degree, ring));
    unsigned places = (unsigned)_mm_movemask_epi8(any);
    for (; places != 0; places &= places - 1) {
      const strip_scan_size place = position + (strip_scan_size)__builtin_ctz(places);
      if (is_unit(bytes + place)) return place;
    }
  }
#endif
  return first_unit_from(bytes, position, length);
}

strip_scan_size strip_scan_first_unit(const unsigned char *bytes, strip_scan_size length) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return first_unit_avx2(bytes, length);
#endif
  return strip_scan_first_unit_portable(bytes, length);
}

strip_scan_size strip_scan_first_line_end(const unsigned char *bytes, strip_scan_size length) {
  strip_scan_size position = 0;
#if defined(__SSE2__)
  const __m128i line_feed = _mm_set1_epi8('\n'), carriage_return = _mm_set1_epi8('\r');
  for (; position + 16 <= length; position += 16) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + position));
    const __m128i any = _mm_or_si128(
      _mm_cmpeq_epi8(block, line_feed), _mm_cmpeq_epi8(block, carriage_return));
    const int places = _mm_movemask_epi8(any);
    if (places != 0) return position + (strip_scan_size)__builtin_ctz((unsigned)places);
  }
#endif
  while (position < length && bytes[position] != '\n' && bytes[position] != '\r') position++;
  return position;
}

static int is_mark(unsigned char byte) {
  return byte == '|' || byte == 0x1F || (byte >= 0xC2 && (byte < 0xEA || byte > 0xED));
}

strip_scan_size strip_scan_first_mark(const unsigned char *bytes, strip_scan_size length) {
  strip_scan_size position = 0;
#if defined(__SSE2__)
  const __m128i bar = _mm_set1_epi8('|'), boundary = _mm_set1_epi8(0x1F);
  // As signed numbers, C2 to FF are -62 to -1, and EA to ED -22 to -19.
  const __m128i below = _mm_set1_epi8(-63), zero = _mm_setzero_si128();
  const __m128i first = _mm_set1_epi8(-22), last = _mm_set1_epi8(-19);
  for (; position + 16 <= length; position += 16) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + position));
    const __m128i leads = _mm_and_si128(
      _mm_cmpgt_epi8(block, below), _mm_cmplt_epi8(block, zero));
    const __m128i others = _mm_or_si128(
      _mm_cmplt_epi8(block, first), _mm_cmpgt_epi8(block, last));
    const __m128i any = _mm_or_si128(
      _mm_and_si128(leads, others),
      _mm_or_si128(_mm_cmpeq_epi8(block, bar), _mm_cmpeq_epi8(block, boundary)));
    const int places = _mm_movemask_epi8(any);
    if (places != 0) return position + (strip_scan_size)__builtin_ctz((unsigned)places);
  }
#endif
  while (position < length && !is_mark(bytes[position])) position++;
  return position;
}
