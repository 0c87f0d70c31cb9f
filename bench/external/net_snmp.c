/* Gets and walks with net-snmp's C library: `net_snmp JOB PORT SECONDS` prints a sample as worker.ts does. JOB is get-1-warm, get-64-warm or
 * walk-warm: of 10,000 rows with 25 repetitions. */
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

static void repeat(void *session, long count, int outstanding) {
    if (outstanding == 0) walk(session, count);
    else if (outstanding > 1) overlap(session, count, outstanding);
    else
        for (long i = 0; i < count; i++) get_once(session);
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    int outstanding = strcmp(argv[1], "walk-warm") == 0 ? 0 : strcmp(argv[1], "get-64-warm") == 0 ? 64 : 1;
    double seconds = atof(argv[3]), wall, cpu;
    char target[64];
    netsnmp_session options;
    setenv("MIBS", "", 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_READ_CONFIGS, 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_PERSIST_STATE, 1);
    init_snmp("bench");
    read_objid(outstanding == 0 ? ".1.3.6.1.4.1.8072.9999.9999.1.1" : ".1.3.6.1.2.1.1.5.0", name, &name_length);
    snmp_sess_init(&options);
    snprintf(target, sizeof target, "udp:127.0.0.1:%s", argv[2]);
    options.version = SNMP_VERSION_2c;
    options.peername = target;
    options.community = (u_char *)"public";
    options.community_len = 6;
    void *session = snmp_sess_open(&options);
    if (session == NULL) stop("cannot open");
    long batch = outstanding == 0 ? 10000 : 1000, count = 0;
    for (cpu = read_processor_time(); read_processor_time() - cpu < seconds * 1e6;) repeat(session, batch, outstanding);
    for (wall = read_clock(), cpu = read_processor_time(); read_processor_time() - cpu < seconds * 1e6; count += batch)
        repeat(session, batch, outstanding);
    printf("{\"wall\":%f,\"cpu\":%f}\n", (read_clock() - wall) / count, (read_processor_time() - cpu) / count);
    return 0;
}
