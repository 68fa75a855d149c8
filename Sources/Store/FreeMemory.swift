import CMalloc

/// From now on gives blocks of 256 KB and more back to the system as soon as they are free. By itself the C library raises that
/// size to that of the largest block that was ever freed, up to 32 MB, and keeps what is smaller.
package func returnLargeBlocks() {
    _ = mallopt(M_MMAP_THRESHOLD, 256 << 10)
    _ = mallopt(M_TRIM_THRESHOLD, 128 << 10)
}

/// From now on keeps what is free for whoever asks next: a build that makes little of a site anew takes and leaves large blocks again and
/// again, and the system would clear each of them.
package func keepFreeMemory() {
    _ = mallopt(M_MMAP_THRESHOLD, 64 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
}

/// Gives back to the system what is free between blocks that are in use: after a stage of a build that is a good part of what it took.
package func returnFreeMemory() { _ = malloc_trim(0) }
