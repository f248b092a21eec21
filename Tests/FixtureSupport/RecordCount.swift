import Records

/// How many records the front of Records finds in some bytes, without judging any.
enum RecordCount {
    /// - Throws: `ReadingFault`; a source that must be read twice is.
    static func count(_ bytes: [UInt8], _ format: InputFormat?, _ names: FieldNames) throws -> Int {
        do {
            return try count(bytes, format, names, ReadingPlan())
        } catch let again as ReadAgain {
            return try count(bytes, format, names, again.plan)
        }
    }

    private static func count(_ bytes: [UInt8], _ format: InputFormat?, _ names: FieldNames, _ plan: ReadingPlan) throws -> Int {
        var reader = try RecordReader(InputSource(name: "input", bytes: bytes), format: format, names: names, plan: plan)
        var count = 0
        while let page = try reader.nextPage() { count += page.rows.count }
        return count
    }
}
