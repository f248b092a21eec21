extension HostileRecipe {
    func xml() throws -> [UInt8] {
        switch name {
        case "xml-truncated-after":
            return root + HostileDocument.records(count) + Array(" <certificate><index_number>12".utf8)
        case "xml-invalid-after":
            let last = HostileDocument.fields(HostileTable.good, holder: Array("Am".utf8) + [0xFF] + Array("ina".utf8))
            return root + HostileDocument.records(count) + Array(" <certificate>\n".utf8) + last
                + Array(" </certificate>\n</certificates>\n".utf8)
        case "xml-depth": return Self.repeated("<d>", count) + [0x41] + Self.repeated("</d>", count)
        case "xml-open-angles": return Self.repeated("<", count)
        default:
            var document = HostileDocument()
            try put(into: &document)
            return document.bytes
        }
    }

    private var root: [UInt8] { HostileDocument.declaration + Array("<certificates>\n".utf8) }

    private func put(into document: inout HostileDocument) throws {
        switch name {
        case "xml-quadratic":
            document.prologue = entity
            document.holder = Self.repeated("&x;", count)
        case "xml-attribute-quadratic":
            document.prologue = entity
            document.recordAttributes = note(Self.repeated("&x;", count))
        case "xml-late-doctype":
            document.prologue = Array("<!--".utf8) + Self.letters(count) + Array("-->\n<!DOCTYPE certificates>\n".utf8)
        case "xml-attributes":
            document.recordAttributes = Array((1...count).map { " a\($0)=\"1\"" }.joined().utf8)
        case "xml-namespaces":
            document.rootAttributes = Array((1...count).map { " xmlns:n\($0)=\"urn:n\($0)\"" }.joined().utf8)
        case "xml-attribute-value": document.recordAttributes = note(Self.letters(count))
        case "xml-tag-blanks": document.recordAttributes = Self.repeated(" ", count)
        case "xml-name":
            document.child = [0x3C] + Self.letters(count) + Array(">x</".utf8) + Self.letters(count) + Array(">\n".utf8)
        case "xml-names": document.child = Array((1...count).map { "<u\($0)>x</u\($0)>\n" }.joined().utf8)
        case "xml-comment": document.opening = Array("<!--".utf8) + Self.letters(count) + Array("-->\n".utf8)
        case "xml-instruction": document.opening = Array("<?note ".utf8) + Self.letters(count) + Array("?>\n".utf8)
        default: document.holder = try holder()
        }
    }

    private var entity: [UInt8] {
        Array("<!DOCTYPE certificates [<!ENTITY x \"".utf8) + Self.letters(length) + Array("\">]>\n".utf8)
    }

    private func note(_ value: [UInt8]) -> [UInt8] { Array(" note=\"".utf8) + value + [0x22] }

    private func holder() throws -> [UInt8] {
        switch name {
        case "xml-field": Self.letters(count)
        case "xml-cdata": Array("<![CDATA[".utf8) + Self.letters(count) + Array("]]>".utf8)
        case "xml-cdata-pieces": Self.repeated("<![CDATA[A]]>", count)
        case "xml-references": Self.repeated("&#65;", count)
        default: throw unknown
        }
    }
}
