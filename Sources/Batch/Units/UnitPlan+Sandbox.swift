extension UnitPlan {
    /// What a service may do: read, write in the office, start children, and nothing else.
    var sandbox: String {
        """
        User=\(account)
        UMask=0077
        # A memory image would hold names; so would swapped memory.
        LimitCORE=0
        MemorySwapMax=0

        ReadWritePaths=\(writable.map(UnitText.word).joined(separator: " "))\(temporary)
        ProtectSystem=strict
        \(home)
        PrivateDevices=yes
        PrivateIPC=yes
        # The certificates come from strangers: whatever a file does to its reader, nothing leaves this machine.
        PrivateNetwork=yes
        RestrictAddressFamilies=none
        IPAddressDeny=any

        NoNewPrivileges=yes
        CapabilityBoundingSet=
        KeyringMode=private
        LockPersonality=yes
        MemoryDenyWriteExecute=yes
        ProcSubset=pid
        ProtectProc=invisible
        ProtectClock=yes
        ProtectControlGroups=yes
        ProtectHostname=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        RemoveIPC=yes
        RestrictNamespaces=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        SystemCallArchitectures=native
        SystemCallFilter=@system-service
        SystemCallFilter=~@privileged
        SystemCallErrorNumber=EPERM

        """
    }

    /// Where something that is needed lies in a home, homes can still be read.
    private var home: String { "ProtectHome=" + (needs(["/home", "/root", "/run/user"]) ? "read-only" : "yes") }

    /// Unnamed files lie in /tmp. An office in there is for trying out only.
    private var temporary: String {
        needs(["/tmp", "/var/tmp"])
            ? " /tmp\n# The office, or a file that it needs, lies in /tmp: fit for a trial, not for work." : "\nPrivateTmp=yes"
    }
}
