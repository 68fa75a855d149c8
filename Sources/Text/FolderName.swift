/// A folder as it was typed, without slashes at its end: shells put one there.
package func folderName(_ typed: String) -> String {
    var name = Substring(typed)
    while name.utf8.count > 1, name.utf8.last == UInt8(ascii: "/") { name = Substring(name.utf8.dropLast()) }
    return String(name)
}
