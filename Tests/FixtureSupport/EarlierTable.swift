import Foundation
package import Records
package import Rulebook
package import Verdicts

extension EarlierDeliveries {
    /// Reads a table of earlier records, with any of the columns `delivery,source,position,waits,course,completed_on,index_number,email,
    /// holder_name,issuer,certificate_number`; those with `waits` = yes were referred and are not decided on.
    package init(_ table: CSVTable, rulebook: Rulebook) throws {
        self.init(rulebook: rulebook)
        for (place, row) in table.rows.enumerated() {
            let cells = Dictionary(uniqueKeysWithValues: zip(table.header, row.cells)).filter { !$0.value.isEmpty }
            let record = DeliveredRecord(
                delivery: cells["delivery"].flatMap { Int64($0) } ?? 1, source: cells["source"].flatMap { Int32($0) } ?? 0,
                position: cells["position"].flatMap { Int32($0) } ?? Int32(place + 1))
            let course = try cells["course"].map { id in
                guard let course = rulebook.course(id) else { throw CocoaError(.formatting) }
                return course
            }
            if cells["waits"] == "yes", let course, let index = cells["index_number"] {
                add(
                    referred: course, completedOn: cells["completed_on"].flatMap { CalendarDay($0) }, indexNumber: index,
                    in: record)
            }
            if let number = cells["certificate_number"] {
                add(
                    number: number, issuer: cells["issuer"],
                    holder: (cells["index_number"], cells["email"], cells["holder_name"]), course: course, in: record)
            }
        }
    }
}
