package org.creditdesk.ui.cases;

import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.Template;

/** What the owner's templates need of the desk; blocks. */
interface TemplatesDesk {
    List<Template> all();

    Template save(String name, String language, String body);

    void reset(String name, String language);

    /** The text as it would be for the account of an email. */
    String preview(String email, Template template);

    static TemplatesDesk of(Desk desk) {
        return new TemplatesDesk() {
            @Override
            public List<Template> all() {
                return desk.templates().all();
            }

            @Override
            public Template save(String name, String language, String body) {
                return desk.templates().save(name, language, body);
            }

            @Override
            public void reset(String name, String language) {
                desk.templates().reset(name, language);
            }

            @Override
            public String preview(String email, Template template) {
                return desk.caseTexts().preview(desk.accounts().byEmail(email), template);
            }
        };
    }
}
