/// A table with each verdict in it, as a clerk would have one.
enum SampleUpload {
    static let header = "index_number,holder_name,course_title,course_code,completed_on,status,issuer"
    static let accepted = "1234567,Amina Example,BSAFE,LMS-3395,2021-03-12,Completed,Inspira"
    static let rejected = "2345678,Bruno Sample,Basic Security in the Field II,,2015-06-01,Completed,Inspira"
    static let referred = "3456789,Chen Specimen,Basket Weaving,,2021-03-12,Completed,Inspira"
    static let imprecise = "4567890,Dina Muster,BSAFE,LMS-3395,July 2024,Completed,Inspira"

    static let table = [header, accepted, rejected, referred, imprecise].joined(separator: "\n") + "\n"

    static func table(_ rows: String...) -> String { ([header] + rows).joined(separator: "\n") + "\n" }
}
