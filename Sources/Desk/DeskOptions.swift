package import Batch

/// How a desk is started.
package struct DeskOptions: Sendable {
    package var office: OfficeFolder
    /// Its path.
    package var ledger: String
    package var site: Site
    /// Where it listens.
    package var address: String
    package var port: Int

    package init(office: OfficeFolder, ledger: String, site: Site, address: String, port: Int) {
        self.office = office
        self.ledger = ledger
        self.site = site
        self.address = address
        self.port = port
    }
}
