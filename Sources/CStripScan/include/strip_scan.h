// Looking at many bytes of UTF-8 text at once. No function reads a byte outside of what it is given.
//
// The header includes none, so that the parser links nothing but Swift's standard library.

#ifndef STRIP_SCAN_H
#define STRIP_SCAN_H

/// As many bytes as can be held, 0 or more.
typedef __PTRDIFF_TYPE__ strip_scan_size;

/// The first byte at which a unit of temperature stands whole: E2 84 83 or 89; C2 B0, C2 BA or CB 9A
/// with C or F behind. `length`, where there is none.
strip_scan_size strip_scan_first_unit(const unsigned char *bytes, strip_scan_size length);

/// The same, by instructions that every machine has.
strip_scan_size strip_scan_first_unit_portable(const unsigned char *bytes, strip_scan_size length);

/// The first line feed or carriage return. `length`, where there is none.
strip_scan_size strip_scan_first_line_end(const unsigned char *bytes, strip_scan_size length);

/// The first byte that is '|', 1F, C2 to E9 or EE to FF. `length`, where there is none.
strip_scan_size strip_scan_first_mark(const unsigned char *bytes, strip_scan_size length);

/// A bit for each of 64 bytes: whether it is a line feed.
static inline unsigned long long strip_scan_line_feeds(const unsigned char *bytes) {
  unsigned long long mask = 0;
#if defined(__SSE2__)
  typedef char vector __attribute__((vector_size(16)));
  for (int part = 0; part < 4; part++) {
    vector block;
    __builtin_memcpy(&block, bytes + 16 * part, 16);
    const unsigned found = (unsigned)__builtin_ia32_pmovmskb128((vector)(block == '\n'));
    mask |= (unsigned long long)found << 16 * part;
  }
#else
  for (int index = 0; index < 64; index++) {
    mask |= (unsigned long long)(bytes[index] == '\n') << index;
  }
#endif
  return mask;
}

#endif
