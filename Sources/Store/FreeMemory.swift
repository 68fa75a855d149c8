import CJemalloc

/// From now on takes memory in small pages: the system's large ones stay whole for the sake of little that is in use, and an archive that is
/// put aside on disk has no room for that.
package func saveMemory() { take_small_pages() }

/// Gives back to the system what is free between blocks that are in use: after a stage of a build that is a good part of what it took.
package func returnFreeMemory() { _ = mallctl("arena.\(MALLCTL_ARENAS_ALL).purge", nil, nil, nil, 0) }
