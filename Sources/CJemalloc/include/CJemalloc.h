#pragma once
#include <jemalloc/jemalloc.h>
#include <sys/prctl.h>

/* From now on the system gives this process small pages only. Swift cannot call prctl, whose arguments are not counted. */
static inline void take_small_pages(void) { prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0); }
