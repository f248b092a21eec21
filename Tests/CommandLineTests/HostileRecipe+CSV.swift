extension HostileRecipe {
    func csv() throws -> [UInt8] {
        switch name {
        case "csv-field": HostileTable(rows: 1, holder: Self.letters(count)).bytes
        case "csv-columns":
            HostileTable(rows: 1, more: (1...count - HostileTable.names.count).map { (Array("x\($0)".utf8), [0x31]) }).bytes
        case "csv-header-cell": HostileTable(rows: 1, more: [(Self.letters(count), [0x31])]).bytes
        case "csv-record":
            HostileTable(rows: 1, more: (1...20).map { (Array("x\($0)".utf8), Self.letters(count / 20)) }).bytes
        case "csv-quotes", "csv-open-quotes":
            HostileTable(rows: 1, holder: [UInt8](repeating: 0x22, count: count)).bytes
        case "csv-quote-rows": header + Self.repeated("\"x\n", count)
        case "csv-unbalanced-after": HostileTable(rows: count).bytes + Array("1,\"Holder".utf8)
        case "csv-endless-quote": endlessQuote
        case "csv-preamble": Array((1...count).map { "Report line \($0)\n" }.joined().utf8) + HostileTable(rows: 1).bytes
        case "csv-blank-lines": Self.repeated("\n", count)
        case "csv-one-line": Self.letters(count)
        case "csv-commas": Self.repeated(",", count)
        case "csv-distinct-titles": distinctTitles
        case "csv-one-address":
            Self.crowd("holder_name,email", count) { "Holder N\($0),desk@example.org" }
        case "csv-one-number":
            Self.crowd("holder_name,index_number", count) { "Holder N\($0),4711" }
        case "csv-short-rows": Array("course_code\n".utf8) + Self.repeated("x\n", count)
        default: throw unknown
        }
    }

    /// A good certificate for each of many people.
    private static func crowd(_ columns: String, _ count: Int, _ holder: (Int) -> String) -> [UInt8] {
        let rows = (1...count).map { holder($0) + ",BSAFE,2021-03-12,Inspira\n" }
        return Array(([columns + ",course_title,completed_on,issuer\n"] + rows).joined().utf8)
    }

    private var header: [UInt8] { Array((HostileTable.names.joined(separator: ",") + "\n").utf8) }

    private var endlessQuote: [UInt8] {
        var bytes = HostileTable(rows: count).bytes
        if let comma = bytes[header.count...].firstIndex(of: 0x2C) { bytes.insert(0x22, at: comma + 1) }
        return bytes
    }

    private var distinctTitles: [UInt8] {
        let rows = (1...count).map { row in
            var cells = HostileTable.numbered(row)
            (cells[2], cells[3]) = ("Unheard of topic \(row)", "")
            return cells.joined(separator: ",") + "\n"
        }
        return header + Array(rows.joined().utf8)
    }
}
