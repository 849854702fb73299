// The search on any processor, and the one with AVX2.
#ifndef WEATHERSTRIP_UNIT_PAIRS_H
#define WEATHERSTRIP_UNIT_PAIRS_H

#include "CByteSearch.h"

#if defined(__x86_64__)
size_t weatherstrip_next_unit_pair_avx2(const uint8_t *bytes, size_t count, size_t start);
#endif

#endif
