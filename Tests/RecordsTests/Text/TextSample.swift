@testable import Records

/// Reads texts in tests, with a handful of field names.
enum TextSample {
    static let names = FieldNames(
        [
            ("name", .holderName), ("holder name", .holderName), ("姓名", .holderName), ("nom complet", .holderName),
            ("index number", .indexNumber), ("index no", .indexNumber), ("numéro d'index", .indexNumber), ("email", .email),
            ("course title", .courseTitle), ("course", .courseTitle), ("intitulé du cours", .courseTitle),
            ("título del curso", .courseTitle),
            ("название курса", .courseTitle), ("课程名称", .courseTitle), ("عنوان الدورة", .courseTitle),
            ("course code", .courseCode), ("code", .courseCode), ("código", .courseCode), ("LMS code", .courseCode),
            ("version", .courseVersion), ("language", .language), ("status", .status),
            ("completed on", .completedOn), ("course completed on", .completedOn), ("completion date", .completedOn),
            ("date", .completedOn),
            ("achevé le", .completedOn), ("fecha de finalización", .completedOn), ("完成日期", .completedOn),
            ("تاريخ الإكمال", .completedOn),
            ("awarded on", .issuedOn), ("issued on", .issuedOn), ("date of issue", .issuedOn), ("délivré le", .issuedOn),
            ("expires on", .expiresOn), ("issuer", .issuer), ("issued by", .issuer), ("offered by", .issuer),
            ("délivré par", .issuer),
            ("expedido por", .issuer), ("certificate no", .certificateNumber), ("certificate id", .certificateNumber),
            ("verification code", .certificateNumber), ("grade", .score), ("credit hours", .hours),
        ], agencies: ["UNICEF", "UNICEF Agora", "World Health Organization", "agora.unicef.org"])

    /// The fields that each record of a text states.
    static func fields(_ text: String) throws -> [[Field: String]] { try fields(records(text)) }

    static func fields(_ records: [CertificateRecord]) -> [[Field: String]] {
        records.map { record in
            Dictionary(uniqueKeysWithValues: Field.allCases.compactMap { field in record[field].map { (field, $0) } })
        }
    }

    static func records(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> [CertificateRecord] {
        try records(Array(text.utf8), limits: limits)
    }

    static func records(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> [CertificateRecord] {
        var builder = try TextReader.read(InputSource(name: "sample.txt", bytes: bytes), names: names, limits: limits)
        let page = builder.take()
        return page.rows.indices.map { page[$0] }
    }
}
