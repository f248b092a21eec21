import Testing

@testable import Records

@Suite struct CertificateProseTests {
    private static func certificate(
        _ title: String, _ day: String?, name: String? = "Amina Example", _ more: [Field: String] = [:]
    ) -> [Field: String] {
        var fields = more
        fields[.courseTitle] = title
        fields[.completedOn] = day
        fields[.holderName] = name
        return fields
    }

    @Test(arguments: [
        (
            "This is to certify that Amina Example has successfully completed the course BSAFE (LMS-3395) on 12 March 2021.",
            certificate("BSAFE", "12 March 2021", [.courseCode: "LMS-3395"])
        ),
        (
            "This certifies that Amina Example, born on 1 May 1980, has completed the online course entitled “I Know Gender: An Introduction” on 12/03/2021.",
            certificate("I Know Gender: An Introduction", "12/03/2021")
        ),
        ("Amina Example has completed the BSAFE course in March 2021.", certificate("BSAFE", "March 2021")),
        (
            "This is to certify that Ms. Amina Example (Index No. 01234) has successfully completed BSAFE offered by UNDSS on 3 May 2022.",
            certificate("BSAFE", "3 May 2022", name: "Ms. Amina Example", [.indexNumber: "01234", .issuer: "UNDSS"])
        ),
        (
            "Nous certifions que Amina Example a suivi avec succès le cours « Prévention de la fraude » le 12 mars 2021.",
            certificate("Prévention de la fraude", "12 mars 2021")
        ),
        (
            "Il est certifié que Amina Example a terminé la formation BSAFE le 1er mars 2021.",
            certificate("BSAFE", "1er mars 2021")
        ),
        (
            "Se certifica que Amina Example ha completado con éxito el curso \"BSAFE\" el 12 de marzo de 2021.",
            certificate("BSAFE", "12 de marzo de 2021")
        ),
        (
            "Certificamos que Amina Example ha superado el curso BSAFE el 12 de marzo de 2021.",
            certificate("BSAFE", "12 de marzo de 2021")
        ),
        (
            "Настоящим удостоверяется, что Amina Example успешно завершил(а) курс BSAFE 5 января 2024 г.",
            certificate("BSAFE", "5 января 2024 г")
        ),
        // Neither a span of days nor a year names a day.
        (
            "Amina Example has completed the course BSAFE from 1 March 2021 to 12 March 2021.",
            certificate("BSAFE", "from 1 March 2021 to 12 March 2021")
        ),
        (
            "This is to certify that Amina Example has participated in the course BSAFE on 4 May 2023.",
            certificate("BSAFE", "4 May 2023", [.status: "participated"])
        ),
        (
            "Nous attestons que Amina Example a participé à la formation BSAFE le 3 mai 2022.",
            certificate("BSAFE", "3 mai 2022", [.status: "a participé"])
        ),
        ("Amina Example has not completed the course BSAFE.", certificate("BSAFE", nil, [.status: "not completed"])),
        (
            "I have completed BSAFE (LMS-3395) on 12 March 2021. Thank you.",
            certificate("BSAFE", "12 March 2021", name: nil, [.courseCode: "LMS-3395"])
        ),
    ])
    func readsASentence(text: String, fields: [Field: String]) throws {
        #expect(try TextSample.fields(text) == [fields])
    }

    @Test(arguments: [
        // Moodle
        (
            """
                     CERTIFICATE OF COMPLETION

                      This is to certify that

                          Amina Example

                has successfully completed the course

            Information Security Awareness - Foundational
                     [Assessment Certification]

                          3 March 2023

              Code: 6aOdbLEuoC      Expires on 5/01/27
            Powered by TCPDF (www.tcpdf.org)
            """,
            certificate(
                "Information Security Awareness - Foundational [Assessment Certification]", "3 March 2023",
                [.certificateNumber: "6aOdbLEuoC", .expiresOn: "5/01/27"])
        ),
        (
            "CERTIFICATE of ACHIEVEMENT\nThis is to certify that\nAmina Example\nhas completed the course\nBSAFE\nMarch 3rd, 2021\nGrade: 95.00 %\nCredit Hours: 2\n1234567890AD\n",
            certificate("BSAFE", "March 3rd, 2021", [.score: "95.00 %", .hours: "2", .certificateNumber: "1234567890AD"])
        ),
        // Two languages
        (
            "This is to certify that\nNous certifions que\nAmina Example\nhas successfully completed the course\na suivi avec succès le cours\nBSAFE\n12 March 2021\n",
            certificate("BSAFE", "12 March 2021")
        ),
        // Coursera: the day above the name, cut into cells
        (
            "University of Example\n\nMar   20,   2025\n\nAmina Example\n\nhas successfully completed\n\nGender and\nDevelopment\n\nan online non-credit course authorized by University of Example and offered\nthrough Coursera\n\nCOURSE CERTIFICATE\nVerify at coursera.org/verify/ABCDEFGHIJ12\n",
            certificate("Gender and Development", "Mar 20, 2025", [.certificateNumber: "coursera.org/verify/ABCDEFGHIJ12"])
        ),
        // LinkedIn
        (
            "Certificate of Completion\nCongratulations, Amina Example\nLearning Data\nAnalysis\nCourse completed on Apr 11, 2020 at 10:11AM UTC • 1 hour 20 min\n\nBy continuing to learn, you have expanded your perspective.\n\nCertificate Id: Abc123\n",
            certificate("Learning Data Analysis", "Apr 11, 2020 at 10:11AM UTC", [.certificateNumber: "Abc123"])
        ),
        (
            "Confirmation of Participation\nAmina Example\nhas participated in the course\nBSAFE\n12 March 2021\n",
            certificate("BSAFE", "12 March 2021", [.status: "participated"])
        ),
        (
            "CERTIFICATE\nThis certificate is awarded to\nAmina Example\nfor successfully completing\nBSAFE\nGiven at Geneva on 4 April 2026\n",
            certificate("BSAFE", nil, [.issuedOn: "4 April 2026"])
        ),
        // The course stands in labels below
        (
            "Amina Example\nhas successfully completed the course named below\n\nCourse title: BSAFE\nCompletion date: 12 March 2021\n",
            certificate("BSAFE", "12 March 2021")
        ),
    ])
    func readsALayout(text: String, fields: [Field: String]) throws {
        #expect(try TextSample.fields(text) == [fields])
    }

    @Test func readsSeveralOnAPage() throws {
        let text =
            "This certifies that A B has completed X on 1 March 2021. This certifies that C D has completed\nY on 2 March 2021.\n"
        #expect(
            try TextSample.fields(text) == [
                Self.certificate("X", "1 March 2021", name: "A B"), Self.certificate("Y", "2 March 2021", name: "C D"),
            ])
    }

    /// A title that stops short could be another course's: what follows goes into it instead, and nobody recognises it.
    @Test func neverCutsATitleShort() throws {
        let text =
            "This is to certify that\nA B\nhas completed the course\n\nInformation Security Awareness - Foundational\n\n[Assessment Certification]\n\n3 May 2026\n"
        #expect(
            try TextSample.fields(text) == [
                Self.certificate(
                    "Information Security Awareness - Foundational [Assessment Certification]", "3 May 2026", name: "A B")
            ])
        let signed = try TextSample.fields("This is to certify that\nA B\nhas completed the course\nBSAFE\nJane Director\n")
        #expect(signed == [Self.certificate("BSAFE Jane Director", nil, name: "A B")])
    }

    @Test func refersWhatContradictsItself() throws {
        let title = try TextSample.records("A B has completed the course BSITF on 12 March 2021.\nCourse title: BSAFE\n")
        #expect(title.map(\.row.problem) == [.statedTwice(.courseTitle)])
        let status = try TextSample.records("Certificate of Attendance\nCourse title: BSAFE\nStatus: Completed\n")
        #expect(status.map(\.row.problem) == [.statedTwice(.status)])
        let days = try TextSample.records("A B\nhas completed the course\nBSAFE\n12 March 2021\n13 March 2021\n")
        #expect(days.map(\.row.problem) == [.statedTwice(.completedOn)])
    }

    @Test func sentencesAboutOthersAreNoCertificate() {
        for text in [
            "Learners who have completed this course can print it.", "Once you have completed BSAFE on 3 May 2021, write.",
            "The course has been successfully completed by many.",
        ] {
            #expect(throws: ReadingFault(.noCertificate)) { try TextSample.records(text) }
        }
    }
}
