/// A PDF written by hand: text at places, and no more.
package struct SmallPDF {
    /// A page, in points; its text has its origin in the lower left corner.
    package struct Page {
        package var width = 400.0
        package var height = 600.0
        package var rotation = 0
        package var content = ""

        package init() {}

        /// Sets a line from its left end on, `top` points below the upper edge.
        package mutating func set(_ text: String, x: Double, top: Double, size: Double = 10) {
            let codes = text.unicodeScalars.map { hex(UInt16(clamping: $0.value)) }.joined()
            content += "BT /F1 \(size) Tf 1 0 0 1 \(x) \(height - top - size * 0.88) Tm <\(codes)> Tj ET\n"
        }
    }

    package var pages: [Page]
    /// Whether its font says what its characters are.
    package var hasCharacters = true

    package init(_ pages: [Page]) { self.pages = pages }

    package var bytes: [UInt8] {
        var objects: [String] = []
        let places = pages.indices.map { 7 + 2 * $0 }
        objects.append("<< /Type /Catalog /Pages 2 0 R >>")
        objects.append(
            "<< /Type /Pages /Count \(pages.count) /Kids [\(places.map { "\($0) 0 R" }.joined(separator: " "))] >>")
        let map = hasCharacters ? " /ToUnicode 6 0 R" : ""
        objects.append(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R]\(map) >>")
        objects.append(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /FontDescriptor 5 0 R "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>")
        objects.append(
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 "
                + "/ItalicAngle 0 /FontBBox [0 -120 1000 880] >>")
        objects.append(stream(characterMap))
        for page in pages {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(page.width) \(page.height)] /Rotate \(page.rotation) "
                    + "/Resources << /Font << /F1 3 0 R >> >> /Contents \(objects.count + 2) 0 R >>")
            objects.append(stream(page.content))
        }
        return file(of: objects)
    }

    /// Each code is its character.
    private var characterMap: String {
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + stride(from: 0, to: 256, by: 64).map { start in
                "64 beginbfrange\n"
                    + (start..<start + 64).map { high in
                        let row = hex(UInt16(high << 8)), end = hex(UInt16(high << 8 | 0xFF))
                        return "<\(row)> <\(end)> <\(row)>\n"
                    }.joined() + "endbfrange\n"
            }.joined() + "endcmap end end\n"
    }
}

private func stream(_ text: String) -> String { "<< /Length \(text.utf8.count) >>\nstream\n\(text)endstream" }

private func file(of objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
        offsets.append(text.utf8.count)
        text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { text += String("\(10_000_000_000 + offset)".dropFirst()) + " 00000 n \n" }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
}

private func hex(_ number: UInt16) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
}
