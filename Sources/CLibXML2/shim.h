// Debian builds libxml2 with ICU; its headers then pull in ICU's, which clash with Foundation's own copy.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// Handlers that say nothing: libxml2 would otherwise print document text on standard error.
static void transferdesk_say_nothing(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

static xmlParserInputPtr transferdesk_load_nothing(const char *url, const char *id, xmlParserCtxtPtr context) {
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}

// Once per process, before the first parser: nothing is loaded, no catalogue is asked, nothing is printed.
static inline void transferdesk_prepare_libxml2(void) {
    xmlInitParser();
    xmlSetExternalEntityLoader(transferdesk_load_nothing);
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    xmlSetGenericErrorFunc(NULL, transferdesk_say_nothing);
}
