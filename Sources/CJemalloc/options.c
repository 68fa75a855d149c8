#include "CJemalloc.h"

/* Read by jemalloc before the first allocation.
   thp: where the system gives pages of 2 MB to those who ask, jemalloc asks. A build takes 200 MB in a few seconds, and each page of 4 KB that is touched first costs an interrupt
   and its clearing.
   dirty_decay_ms: what is free is kept for who asks next. A build of an archive that memory has room for takes the same again in each of its stages, and to give it back in between
   costs clearing it twice. */
const char *malloc_conf = "thp:always,dirty_decay_ms:-1";
