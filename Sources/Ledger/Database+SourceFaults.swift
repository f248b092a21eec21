import GRDB

extension Database {
    func insert(_ faults: [SourceFault], of delivery: Int64) throws {
        for fault in faults {
            try execute(
                sql: "INSERT INTO source_faults (delivery, source, line, words) VALUES (?, ?, ?, ?)",
                arguments: [delivery, fault.source, fault.line, fault.words])
        }
    }

    func sourceFaults(of delivery: Int64) throws -> [SourceFault] {
        try Row.fetchAll(
            cachedStatement(sql: "SELECT * FROM source_faults WHERE delivery = ? ORDER BY source"), arguments: [delivery]
        ).map {
            SourceFault(source: $0["source"], line: $0["line"], words: $0["words"])
        }
    }
}
