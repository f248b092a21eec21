import Testing

@testable import Records

@Suite struct CodeInTextTests {
    @Test(arguments: [
        ("BSAFE (LMS-3395)", "LMS-3395", "BSAFE"), ("lms 3395 BSAFE", "lms 3395", "BSAFE"),
        ("BSAFE – LMS_03395 – online", "LMS_03395", "BSAFE online"),
        ("BSAFE, course code: LMS–3395", "LMS–3395", "BSAFE"), ("BSAFE (LMS code LMS3395)", "LMS3395", "BSAFE"),
        ("Rights LMS-2299/2302", "LMS-2299/2302", "Rights"),
        ("BSAFE LMS-33X5", "LMS-33X5", "BSAFE"),
        ("BSAFE LMS-33", "LMS-33", "BSAFE"),
    ])
    func takes(text: String, code: String, rest: String) throws {
        let taken = try #require(CodeInText.take(from: text, names: TextSample.names))
        #expect(taken.code == code)
        #expect(taken.rest == rest)
    }

    @Test(arguments: ["FILMS-3395", "LMS", "the LMS at 3395", "L\u{41C}S-3395", "LMS-1 LMS-2", "LMS-\u{200B}3395"])
    func leaves(text: String) { #expect(CodeInText.take(from: text, names: TextSample.names) == nil) }
}
