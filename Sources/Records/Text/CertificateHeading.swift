/// Heading lines of certificates: they name neither holder nor course, but say what kind of paper it is.
enum CertificateHeading: Equatable {
    case plain
    /// A paper that says somebody was there or was to be there, in its own words.
    case attendance(String)

    /// - Returns: nil for a line that is no heading.
    init?(_ text: String) {
        guard text.utf8.count <= 120 else { return nil }
        var words = Folding.words(of: text)
        // C E R T I F I C A T E
        if words.count >= 6, words.allSatisfy({ $0.unicodeScalars.count == 1 }) { words = [words.joined()] }
        if let phrase = Self.attendances.match(words[...]), phrase.count == words.count {
            self = .attendance(text)
            return
        }
        guard words.contains(where: Self.nouns.contains),
            words.allSatisfy({ Self.nouns.contains($0) || Self.beside.contains($0) })
        else { return nil }
        self = words.contains(where: Self.attendanceWords.contains) ? .attendance(text) : .plain
    }

    /// Whether a line opens as a heading of attendance does and then names the course: `Certificate of Attendance: BSAFE`.
    static func opensAttendance(_ text: String) -> Bool {
        guard (8...160).contains(text.utf8.count) else { return false }
        let words = Folding.words(of: text)
        // `Certificate registration no. 4711` is a number's label.
        guard words.count > 2, nouns.contains(words[0]), !["registration", "enrolment", "enrollment"].contains(words[1]) else {
            return false
        }
        let opening = words.prefix { nouns.contains($0) || beside.contains($0) }
        return opening.contains(where: attendanceWords.contains)
    }

    /// Whether a line names a certificate and something else besides (`BSAFE Certificate`): a title where nothing else is one.
    static func isTitled(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let words = Folding.words(of: text)
        guard (2...14).contains(words.count), let first = words.first, let last = words.last else { return false }
        return (nouns.contains(first) || nouns.contains(last)) && !text.hasSuffix(".") && CertificateHeading(text) == nil
            && !words.contains(where: speech.contains)
    }

    /// Words of a letter that mentions a certificate.
    private static let speech = words(
        "i my your please see attached find is was has have the this that not ci joint adjunto mi su ma mon")

    private static let nouns = words(
        """
        certificate certificat certificado attestation diploma diplome constancia record statement confirmation achievement
        accomplishment proof justificatif comprobante justificante сертификат свидетельство удостоверение диплом справка
        подтверждение شهادة شهاده إفادة تأكيد
        证书 结业证书 完成证书 培训证书 合格证书 学习证书 课程证书 证明 完成证明 参加证明 结业证明 證書 报名证明 注册证明 报名确认 注册确认 确认书
        """)

    private static let beside = words(
        """
        of completion achievement accomplishment attendance participation appreciation recognition course training online
        e learning successful verified official final un nations unies naciones unidas
        de d du la le l en ligne formation cours réussite fin participation présence réalisation suivi achèvement
        finalización terminación asistencia participación aprovechamiento curso capacitación aprobación
        о об прохождении окончании завершении курса обучения участника участии
        إتمام إكمال إنجاز حضور مشاركة دورة الدورة تقدير اجتياز تدريبية في
        your votre ma mon su mi au à al on for in на
        """
    ).union(attendanceWords)

    private static let attendanceWords = words(
        """
        attendance participation présence asistencia participación участника участии حضور مشاركة 参加证明
        enrolment enrollment registration admission matriculation inscription d'inscription immatriculation enregistrement
        d'enregistrement d'admission inscripción matrícula matriculación registro admisión регистрации зачислении зачисления записи
        تسجيل التسجيل التحاق الالتحاق 报名证明 注册证明 报名确认 注册确认
        """)

    private static let attendances = PhraseBook<Bool>(
        [
            "confirmation of participation", "confirmation of attendance", "attestation de présence",
            "confirmation de participation",
        ]
        .map { ($0, true) })

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).flatMap { Folding.words(of: String($0)) })
    }
}
