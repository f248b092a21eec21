import Testing

@testable import Records

@Suite struct HolderClauseTests {
    /// What a sentence about BSAFE states as its status, and whose it is.
    private static func read(_ before: String, verb: String = "successfully completed") throws -> [Field: String] {
        let records = try TextSample.fields("This is to certify that \(before) \(verb) the course BSAFE on 12 March 2021.\n")
        return try #require(records.count == 1 ? records.first : nil)
    }

    @Test(arguments: [
        "Ada Bell", "Ms. Ada M. Bell-O’Neill", "Prof. Ludwig van der Berg", "ADA BELL", "Will Young", "Can Yılmaz", "No Un-yong",
        "Maria do Carmo d’Almeida e Silva", "Ada Bell, born on 1 May 1980 in Geneva,", "Ada Bell (Index No. 00123456)",
        "the staff member Ada Bell", "Ada Bell, staff No. 4711,", "Ada Bell, who", "Ada Bell has hereby", "Ada Bell duly",
        "Нина Белова", "г-жа Нина Белова", "张伟", "السيدة آدا بيل", "Ada Bell, an official of the United Nations,",
    ])
    func aHolderLeavesNoDoubt(before: String) throws {
        #expect(try Self.read(before)[.status] == nil)
    }

    @Test(arguments: [
        ("Ada Bell has not yet", "not completed"), ("Ada Bell has never", "not completed"), ("Ada Bell NEVER", "not completed"),
        ("Ada Bell hasn’t", "not completed"), ("Ada Bell n’a jamais", "non terminé"), ("Ada Bell nunca", "no completado"),
        ("Ада Белл никогда", "не завершено"), ("张伟 尚未", "未完成"), ("آدا بيل لم يكن", "لم يكتمل"),
    ])
    func aDenialDenies(before: String, status: String) throws {
        #expect(try Self.read(before)[.status] == status)
    }

    @Test(arguments: [
        ("Ada Bell has partially", "has partially successfully completed"), ("Ada Bell almost", "almost successfully completed"),
        ("Ada Bell will have", "will have successfully completed"), ("Ada Bell must have", "must have successfully completed"),
        ("Ada Bell has only", "has only successfully completed"),
        ("Ada Bell is said to have", "is said to have successfully completed"),
        ("Ada Bell was supposed to have", "was supposed to have successfully completed"),
        ("if she tries, Ada Bell has", "if she tries, Ada Bell has successfully completed"),
        ("Ada Bell has not only", "has not only successfully completed"),
        ("Ада Белл частично", "частично successfully completed"),
        ("Ada Bell a presque", "presque successfully completed"), ("Ada Bell casi", "casi successfully completed"),
        ("张伟 即将", "即将 successfully completed"), ("آدا بيل سوف", "سوف successfully completed"),
    ])
    func anythingElseLeavesItOpen(before: String, status: String) throws {
        let fields = try Self.read(before)
        #expect(fields[.status] == status)
    }

    @Test func theNameEndsWhereTheDoubtBegins() throws {
        #expect(try Self.read("Ada Bell has not yet")[.holderName] == "Ada Bell")
    }

    @Test(arguments: [
        "We cannot confirm that", "This is not to certify that", "We do not certify that", "It cannot be confirmed that",
        "If it can be confirmed that",
    ])
    func anOpeningThatIsTakenBack(opening: String) throws {
        let records = try TextSample.fields("\(opening) Ada Bell has successfully completed the course BSAFE on 12 March 2021.\n")
        #expect(records.map { $0[.status] != nil } == [true])
    }

    @Test func bareLines() throws {
        let text = "Certificate of Completion\nAda Bell has yet to take\nBSAFE\n12 March 2021\n"
        #expect(
            try TextSample.fields(text) == [
                [.status: "Ada Bell has yet to take", .courseTitle: "BSAFE", .completedOn: "12 March 2021"]
            ])
    }
}
