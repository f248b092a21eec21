import Testing

@testable import Records

@Suite struct CertificateHeadingTests {
    @Test(arguments: [
        "CERTIFICATE OF COMPLETION", "Certificate", "C E R T I F I C A T E", "Record of Achievement", "CERTIFICAT DE RÉUSSITE",
        "Attestation de formation", "Diploma",
        "Certificado de finalización", "СЕРТИФИКАТ о прохождении курса", "结业证书", "شهادة إتمام", "Course Certificate",
    ])
    func tellsAHeading(text: String) { #expect(CertificateHeading(text) == .plain) }

    @Test(arguments: [
        "Certificate of Attendance", "Confirmation of Participation", "Attestation de présence", "Constancia de participación",
        "شهادة حضور", "Certificate of Enrolment", "Certificate of Enrollment", "Certificate of Registration",
        "Confirmation of registration", "Proof of enrolment", "Attestation d’inscription", "Certificado de inscripción",
        "Comprobante de matrícula", "Подтверждение регистрации", "Справка о зачислении", "报名证明", "شهادة تسجيل",
    ])
    func tellsAttendance(text: String) { #expect(CertificateHeading(text) == .attendance(text)) }

    @Test(arguments: [
        "Amina Example", "BSAFE", "BSAFE Certificate", "Course completion", "Please see my certificate", "Leadership Training",
    ])
    func tellsNone(text: String) { #expect(CertificateHeading(text) == nil) }

    @Test(arguments: [
        "Certificate of Attendance: BSAFE", "Confirmation of your registration for BSAFE", "Attestation de présence – BSAFE",
    ])
    func tellsAttendanceAtACourse(text: String) { #expect(CertificateHeading.opensAttendance(text)) }

    @Test(arguments: [
        "Certificate of Completion: BSAFE", "BSAFE attendance", "Certificate registration no. 4711", "Amina Example",
        "Registration closes on 3 May",
    ])
    func tellsNoAttendance(text: String) { #expect(!CertificateHeading.opensAttendance(text)) }
}
