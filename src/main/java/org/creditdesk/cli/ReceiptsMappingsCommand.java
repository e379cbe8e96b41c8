package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.ColumnMapping;
import picocli.CommandLine.Command;

@Command(name = "mappings")
final class ReceiptsMappingsCommand extends DeskCommand {
    ReceiptsMappingsCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new MappingsReply(
                desk.mappings().all().stream().map(MappingReply::of).toList());
    }

    record MappingsReply(List<MappingReply> mappings) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.table(
                    "cli.mappings",
                    List.of(text("name"), text("provider"), text("details")),
                    mappings.stream()
                            .map(each -> List.of(each.name(), each.provider(), each.inWords()))
                            .toList());
        }
    }

    /** @param columns what is read from where, by the names of the options that say it */
    record MappingReply(String name, String provider, Map<String, String> columns) implements Reply {
        static MappingReply of(ColumnMapping mapping) {
            Map<String, String> columns = new TreeMap<>();
            mapping.fields()
                    .forEach((field, value) ->
                            columns.put(field.name().toLowerCase(Locale.ROOT).replace('_', '-'), value));
            return new MappingReply(mapping.name(), mapping.provider(), columns);
        }

        private String inWords() {
            return String.join(
                    ", ",
                    columns.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .toList());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.mapping.saved", name, inWords());
        }
    }
}
