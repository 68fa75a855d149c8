import CJemalloc

/// From now on takes memory in small pages, and gives back what is free within a second of work: the system's large pages stay whole for
/// the sake of little that is in use, and an archive that is put aside on disk has no room for that.
package func saveMemory() {
    take_small_pages()
    set("arenas.dirty_decay_ms", milliseconds: 1000)
    var count: UInt32 = 0, size = MemoryLayout<UInt32>.size
    guard mallctl("arenas.narenas", &count, &size, nil, 0) == 0 else { return }
    // Those that no thread has used yet take what was said for all.
    for arena in 0..<count { set("arena.\(arena).dirty_decay_ms", milliseconds: 1000) }
}

private func set(_ option: String, milliseconds: Int) {
    var milliseconds = milliseconds
    _ = mallctl(option, nil, nil, &milliseconds, MemoryLayout<Int>.size)
}

/// Gives back to the system what is free between blocks that are in use: after a stage of a build that is a good part of what it took.
package func returnFreeMemory() { _ = mallctl("arena.\(MALLCTL_ARENAS_ALL).purge", nil, nil, nil, 0) }
