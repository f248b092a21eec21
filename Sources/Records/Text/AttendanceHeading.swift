/// A heading that says "attendance", "participation" or "enrolment" is the status of what stands below it.
enum AttendanceHeading {
    static func status(in pieces: some Sequence<TextPiece>) -> TextStatement? {
        for piece in pieces {
            switch piece.kind {
            case .heading(.attendance): return TextStatement(field: .status, value: piece.text, line: piece.line)
            case .plain where CertificateHeading.opensAttendance(piece.text):
                return TextStatement(field: .status, value: piece.text, line: piece.line)
            default: continue
            }
        }
        return nil
    }

    /// Adds it to a record, unless its status says the same in other words. One that says something else is kept beside it: the
    /// record then states two things, and a person must look.
    static func add(_ heading: TextStatement?, to draft: inout TextDraft) {
        guard let heading, !draft.statements.contains(where: { $0.field == .status && saysSo($0.value) }) else { return }
        draft.add(heading)
    }

    private static func saysSo(_ status: String) -> Bool {
        let folded = Folding.fold(status)
        return stems.contains { folded.contains($0) }
    }

    private static let stems = [
        "attend", "particip", "assist", "asist", "presen", "участ", "участв", "حض", "شارك", "参加", "enrol", "regist", "inscri",
        "matric", "регистр", "зачисл", "سجل", "报名", "注册",
    ]
}
