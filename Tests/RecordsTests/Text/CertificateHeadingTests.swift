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
        "شهادة حضور",
    ])
    func tellsAttendance(text: String) { #expect(CertificateHeading(text) == .attendance(text)) }

    @Test(arguments: [
        "Amina Example", "BSAFE", "BSAFE Certificate", "Course completion", "Please see my certificate", "Leadership Training",
    ])
    func tellsNone(text: String) { #expect(CertificateHeading(text) == nil) }
}
