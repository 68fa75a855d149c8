/// A PDF of pages, each of a width and a height in points, black over its lower left quarter and with `content` painted on it.
package func smallPDF(pages: [(width: Int, height: Int)], content: String = "") -> String {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    let numbers = pages.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<</Type/Pages/Count \(pages.count)/Kids[\(numbers)]>>")
    for (place, page) in pages.enumerated() {
        let painted = "0 0 \(page.width / 2) \(page.height / 2) re f\n" + content
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(page.width) \(page.height)]/Contents \(4 + 2 * place) 0 R>>")
        objects.append("<</Length \(painted.utf8.count)>>stream\n\(painted)\nendstream")
    }
    var text = "%PDF-1.4\n", places: [Int] = []
    for (place, object) in objects.enumerated() {
        places.append(text.utf8.count)
        text += "\(place + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
        let digits = String(place)
        text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return text + "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
}

/// A white picture.
package func whitePNG(width: Int, height: Int) -> [UInt8] {
    png(width: width, height: height, depth: 1, row: [UInt8](repeating: 0xFF, count: (width + 7) / 8))
}

/// A picture of grey noise, always the same.
package func noisyPNG(width: Int, height: Int) -> [UInt8] {
    var state: UInt32 = 1
    return png(width: width, height: height, depth: 8) {
        (0..<width).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
    }
}

private func png(width: Int, height: Int, depth: UInt8, row: [UInt8]) -> [UInt8] {
    png(width: width, height: height, depth: depth) { row }
}

/// A grey picture, not compressed (PNG, second edition; RFC 1950 and 1951).
private func png(width: Int, height: Int, depth: UInt8, row: () -> [UInt8]) -> [UInt8] {
    var pixels: [UInt8] = []
    for _ in 0..<height { pixels += [0] + row() }
    var packed: [UInt8] = [0x78, 1]
    for start in stride(from: 0, to: pixels.count, by: 65_535) {
        let part = pixels[start..<min(start + 65_535, pixels.count)], length = UInt16(part.count)
        packed.append(start + part.count == pixels.count ? 1 : 0)
        for number in [length, ~length] { packed += [UInt8(number & 0xFF), UInt8(number >> 8)] }
        packed += part
    }
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in pixels {
        a = (a + UInt32(byte)) % 65_521
        b = (b + a) % 65_521
    }
    packed += (b << 16 | a).bytes
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let head: [UInt8] = UInt32(width).bytes + UInt32(height).bytes
    let chunks = [chunk("IHDR", head + [depth, 0, 0, 0, 0]), chunk("IDAT", packed), chunk("IEND", [])]
    return chunks.reduce(signature, +)
}

private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    let length = UInt32(content.count)
    return length.bytes + named + checksum(named).bytes
}

/// CRC-32, as PNG has it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var table: [UInt32] = []
    for start in 0..<256 {
        var number = UInt32(start)
        for _ in 0..<8 {
            let isOdd = number & 1 == 1
            number >>= 1
            if isOdd { number ^= 0xEDB8_8320 }
        }
        table.append(number)
    }
    var sum = UInt32.max
    for byte in bytes {
        let place = Int(UInt8(truncatingIfNeeded: sum) ^ byte)
        sum = sum >> 8 ^ table[place]
    }
    return ~sum
}

extension UInt32 {
    /// The highest first.
    fileprivate var bytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}
