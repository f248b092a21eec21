import Ledger
import Records
import Reports

/// `transfer.csv` as the morning report has it, of what is accepted and not entered.
enum TransferTable {
    private static let header =
        "delivery,source,position,index_number,holder_name,email,lms_code,title,completed_on,valid_until,advice\n"

    static func text(_ certificates: [AcceptedCertificate]) -> [UInt8] {
        var bytes = Array(header.utf8)
        for certificate in certificates { append(certificate, to: &bytes) }
        return bytes
    }

    private static func append(_ certificate: AcceptedCertificate, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\(certificate.delivery),".utf8)
        SafeBytes.appendCell(certificate.source.utf8.span, to: &bytes)
        bytes.append(contentsOf: ",\(certificate.position),".utf8)
        // In quotes, so that whoever looks at the file sees that its zeros belong to it. It has digits only, or it is none.
        if let number = certificate.indexNumber, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            bytes.append(contentsOf: "\"\(number)\"".utf8)
        }
        let cells: [String?] = [
            certificate.name, certificate.email, certificate.codes.joined(separator: ";"), certificate.title,
            certificate.completedOn, certificate.validUntil, certificate.advice.joined(separator: ";"),
        ]
        for cell in cells {
            bytes.append(0x2C)
            SafeBytes.appendCell((cell ?? "").utf8.span, to: &bytes)
        }
        bytes.append(0x0A)
    }
}
