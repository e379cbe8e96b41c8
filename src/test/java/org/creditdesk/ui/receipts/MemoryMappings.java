package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.FirstRows;
import org.creditdesk.problem.Problem;

/** Keeps mappings as the desk does. */
final class MemoryMappings implements MappingDesk {
    final Map<String, ColumnMapping> kept = new TreeMap<>();

    @Override
    public List<ColumnMapping> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public FirstRows firstRows(Path path) {
        return FirstRows.of(path, Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Override
    public ColumnMapping change(ColumnMapping seen, ColumnMapping wanted) {
        if (seen != null) {
            delete(seen);
        }
        if (kept.putIfAbsent(wanted.name(), wanted) != null) {
            throw Problem.refused("MAPPING_TAKEN", wanted.name());
        }
        return wanted;
    }

    @Override
    public ColumnMapping delete(ColumnMapping seen) {
        if (!seen.equals(kept.get(seen.name()))) {
            throw Problem.refused("MAPPING_CHANGED", seen.name());
        }
        return kept.remove(seen.name());
    }
}
