package import Batch
package import Records

/// How a desk is started.
package struct DeskOptions: Sendable {
    package var office: OfficeFolder
    /// Its path.
    package var ledger: String
    package var site: Site
    /// Where it listens.
    package var address: String
    package var port: Int
    /// Rulebook, staff, history and worker, as for a night.
    package var judging: NightOptions
    /// The day for which requests are judged, asked again for each.
    package var day: @Sendable () -> CalendarDay
    /// In bytes, of one upload.
    package var uploadLimit = 256 << 20

    package init(
        ledger: String, site: Site, address: String, port: Int, judging: NightOptions, day: @escaping @Sendable () -> CalendarDay
    ) {
        office = judging.office
        self.ledger = ledger
        self.site = site
        self.address = address
        self.port = port
        self.judging = judging
        self.day = day
    }
}
