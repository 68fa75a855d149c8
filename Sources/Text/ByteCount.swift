/// How much a number of bytes is, in the units that people use: `300 bytes`, `4.2 kB`, `16 MB`, `1.1 TB`.
///
/// A unit is a thousand of the one before; numbers below ten have one digit behind the point. Nothing is rounded up.
package func bytesInWords(_ count: Int) -> String {
    var rest = count
    var tenths = 0
    var unit = 0
    while rest >= 1000, unit < units.count - 1 {
        tenths = rest % 1000 / 100
        rest /= 1000
        unit += 1
    }
    return unit > 0 && rest < 10 && tenths > 0 ? "\(rest).\(tenths) \(units[unit])" : "\(rest) \(units[unit])"
}

private let units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"]
