import Glibc

/// How many bytes of memory the machine has.
package func machineMemory() -> Int { sysconf(CInt(_SC_PHYS_PAGES)) * sysconf(CInt(_SC_PAGESIZE)) }
