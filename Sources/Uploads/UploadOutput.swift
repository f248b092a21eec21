package import Records
package import Verdicts

/// Where verdicts go. What was appended since `begin` counts only once `commit` is called.
package protocol UploadOutput: Sendable {
    mutating func begin(source: Int) throws
    mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) throws
    mutating func commit(source: Int) throws
    mutating func rollBack(source: Int) throws
}

extension UploadOutput {
    mutating func append(_ judged: JudgedPage, source: Int) throws {
        for row in judged.page.rows.indices { try append(judged.page[row], judged.explanations[row], source: source) }
    }
}
