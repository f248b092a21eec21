/// The good document of `Fixtures/hostile/README.md`, with room for what a recipe puts in.
struct HostileDocument {
    /// Between the declaration and the root.
    var prologue: [UInt8] = []
    var rootAttributes: [UInt8] = []
    /// Before the record.
    var opening: [UInt8] = []
    var recordAttributes: [UInt8] = []
    var holder = Array("Amina Example".utf8)
    /// One more child of the record.
    var child: [UInt8] = []

    static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    var bytes: [UInt8] {
        var bytes = Self.declaration + prologue + Array("<certificates".utf8) + rootAttributes + Array(">\n".utf8) + opening
        bytes += Array(" <certificate".utf8) + recordAttributes + Array(">\n".utf8)
        bytes += Self.fields(HostileTable.good, holder: holder) + child
        return bytes + Array(" </certificate>\n</certificates>\n".utf8)
    }

    static func fields(_ cells: [String], holder: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, cell) in zip(HostileTable.names, cells) {
            let text = name == "holder_name" ? holder : Array(cell.utf8)
            bytes += Array("  <\(name)>".utf8) + text + Array("</\(name)>\n".utf8)
        }
        return bytes
    }

    /// So many numbered records.
    static func records(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in 1...count {
            let cells = HostileTable.numbered(row)
            bytes +=
                Array(" <certificate>\n".utf8) + fields(cells, holder: Array(cells[1].utf8)) + Array(" </certificate>\n".utf8)
        }
        return bytes
    }
}
