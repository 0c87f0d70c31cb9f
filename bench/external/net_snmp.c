/* Gets and walks with net-snmp's C library: `net_snmp JOB PORT SECONDS` prints a sample as worker.ts does. JOB is get-1-warm, get-64-warm or
 * walk-warm: of 10,000 rows with 25 repetitions. `net_snmp JOB 0 SECONDS MESSAGE` encodes or decodes a message, given in hexadecimal digits:
 * JOB is encode-1, encode-10 or decode-10. */
#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>
#include <sys/resource.h>
#include <time.h>

static oid name[MAX_OID_LEN];
static size_t name_length = MAX_OID_LEN;
static long wanted, sent, done;

static void stop(const char *why) {
    fprintf(stderr, "%s\n", why);
    exit(1);
}

static double read_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static double read_processor_time(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e6 + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
}

static netsnmp_pdu *make_get(void) {
    netsnmp_pdu *pdu = snmp_pdu_create(SNMP_MSG_GET);
    snmp_add_null_var(pdu, name, name_length);
    return pdu;
}

static void check_answer(const netsnmp_pdu *pdu) {
    const netsnmp_variable_list *first = pdu == NULL ? NULL : pdu->variables;
    if (first == NULL || pdu->errstat != 0 || first->type != ASN_OCTET_STR || first->val_len != 20) stop("wrong answer");
}

static void get_once(void *session) {
    netsnmp_pdu *answer = NULL;
    if (snmp_sess_synch_response(session, make_get(), &answer) != STAT_SUCCESS) stop("no answer");
    check_answer(answer);
    snmp_free_pdu(answer);
}

static int receive_answer(int operation, netsnmp_session *ignored, int id, netsnmp_pdu *answer, void *session);

static void send_next(void *session) {
    sent++;
    if (snmp_sess_async_send(session, make_get(), receive_answer, session) == 0) stop("cannot send");
}

static int receive_answer(int operation, netsnmp_session *ignored, int id, netsnmp_pdu *answer, void *session) {
    (void)ignored, (void)id;
    if (operation != NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE) stop("no answer");
    check_answer(answer);
    done++;
    if (sent < wanted) send_next(session);
    return 1;
}

static void overlap(void *session, long count, int outstanding) {
    wanted = count, sent = done = 0;
    while (sent < outstanding && sent < count) send_next(session);
    while (done < count) {
        fd_set readable;
        int descriptors = 0, block = 0;
        struct timeval timeout = {1, 0};
        FD_ZERO(&readable);
        snmp_sess_select_info(session, &descriptors, &readable, &timeout, &block);
        if (select(descriptors, &readable, NULL, NULL, block ? NULL : &timeout) > 0) snmp_sess_read(session, &readable);
        else snmp_sess_timeout(session);
    }
}

static void walk(void *session, long count) {
    oid last[MAX_OID_LEN];
    size_t length = name_length;
    long rows = 0;
    memcpy(last, name, name_length * sizeof(oid));
    for (int is_done = 0; !is_done;) {
        netsnmp_pdu *pdu = snmp_pdu_create(SNMP_MSG_GETBULK), *answer = NULL;
        pdu->non_repeaters = 0;
        pdu->max_repetitions = 25;
        snmp_add_null_var(pdu, last, length);
        if (snmp_sess_synch_response(session, pdu, &answer) != STAT_SUCCESS || answer->errstat != 0) stop("no answer");
        for (netsnmp_variable_list *row = answer->variables; row != NULL && !is_done; row = row->next_variable) {
            is_done = row->type == SNMP_ENDOFMIBVIEW || netsnmp_oid_is_subtree(name, name_length, row->name, row->name_length) != 0;
            if (is_done) break;
            if (snmp_oid_compare(row->name, row->name_length, last, length) <= 0) stop("names do not increase");
            memcpy(last, row->name, row->name_length * sizeof(oid));
            length = row->name_length;
            rows++;
        }
        snmp_free_pdu(answer);
    }
    if (rows != count) stop("wrong number of rows");
}

/* The names of the codec jobs, which the library takes as numbers, and the right message. */
static oid names[10][MAX_OID_LEN];
static size_t name_lengths[10], name_count;
static u_char message[1500];
static size_t message_length;

static void prepare_codec(const char *job, const char *digits) {
    name_count = strcmp(job, "encode-1") == 0 ? 1 : 10;
    for (size_t i = 0; i < name_count; i++) {
        char text[64] = ".1.3.6.1.2.1.1.5.0";
        if (name_count > 1) snprintf(text, sizeof text, ".1.3.6.1.2.1.31.1.1.1.%zu.1001", i + 1);
        name_lengths[i] = MAX_OID_LEN;
        read_objid(text, names[i], &name_lengths[i]);
    }
    message_length = strlen(digits) / 2;
    if (message_length > sizeof message) stop("the message is too long");
    for (size_t i = 0; i < message_length; i++) sscanf(digits + 2 * i, "%2hhx", &message[i]);
}

static void encode(void *session, long count) {
    size_t size = 2048;
    u_char *packet = malloc(size);
    for (long i = 0; i < count; i++) {
        netsnmp_pdu *pdu = snmp_pdu_create(SNMP_MSG_GET);
        pdu->reqid = 0x12345678;
        pdu->version = SNMP_VERSION_2c;
        pdu->community = (u_char *)strdup("public");
        pdu->community_len = 6;
        for (size_t k = 0; k < name_count; k++) snmp_add_null_var(pdu, names[k], name_lengths[k]);
        size_t written = 0;
        if (snmp_build(&packet, &size, &written, snmp_sess_session(session), pdu) != 0) stop("cannot encode");
        if (i == 0 && (written != message_length || memcmp(packet + size - written, message, written) != 0)) stop("wrong octets");
        snmp_free_pdu(pdu);
    }
    free(packet);
}

static void decode(void *session, long count) {
    for (long i = 0; i < count; i++) {
        netsnmp_pdu *pdu = SNMP_MALLOC_TYPEDEF(netsnmp_pdu);
        if (snmp_parse(NULL, snmp_sess_session(session), pdu, message, message_length) != 0) stop("cannot decode");
        size_t values = 0;
        for (netsnmp_variable_list *value = pdu->variables; i == 0 && value != NULL; value = value->next_variable) values++;
        if (i == 0 && (values != name_count || pdu->variables->val_len != 20)) stop("wrong values");
        snmp_free_pdu(pdu);
    }
}

enum { kind_walk = 0, kind_encode = -1, kind_decode = -2 };

/* `kind` is one of these, or the number of outstanding gets. */
static void repeat(void *session, long count, int kind) {
    if (kind == kind_walk) walk(session, count);
    else if (kind == kind_encode) encode(session, count);
    else if (kind == kind_decode) decode(session, count);
    else if (kind > 1) overlap(session, count, kind);
    else
        for (long i = 0; i < count; i++) get_once(session);
}

static int kind_of(const char *job) {
    if (strncmp(job, "encode-", 7) == 0) return kind_encode;
    if (strncmp(job, "decode-", 7) == 0) return kind_decode;
    return strcmp(job, "walk-warm") == 0 ? kind_walk : strcmp(job, "get-64-warm") == 0 ? 64 : 1;
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    int kind = kind_of(argv[1]);
    double seconds = atof(argv[3]), wall, cpu;
    char target[64];
    netsnmp_session options;
    setenv("MIBS", "", 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_READ_CONFIGS, 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_PERSIST_STATE, 1);
    init_snmp("bench");
    read_objid(kind == kind_walk ? ".1.3.6.1.4.1.8072.9999.9999.1.1" : ".1.3.6.1.2.1.1.5.0", name, &name_length);
    snmp_sess_init(&options);
    snprintf(target, sizeof target, "udp:127.0.0.1:%s", argv[2]);
    options.version = SNMP_VERSION_2c;
    options.peername = target;
    options.community = (u_char *)"public";
    options.community_len = 6;
    void *session = snmp_sess_open(&options);
    if (session == NULL) stop("cannot open");
    if (argc > 4) prepare_codec(argv[1], argv[4]);
    long batch = kind == kind_walk ? 10000 : 1000, count = 0;
    for (cpu = read_processor_time(); read_processor_time() - cpu < seconds * 1e6;) repeat(session, batch, kind);
    for (wall = read_clock(), cpu = read_processor_time(); read_processor_time() - cpu < seconds * 1e6; count += batch)
        repeat(session, batch, kind);
    printf("{\"wall\":%f,\"cpu\":%f}\n", (read_clock() - wall) / count, (read_processor_time() - cpu) / count);
    return 0;
}
