/* UDP sockets for Node.js that receive and send many datagrams with one system call (Linux: recvmmsg, sendmmsg).
 *
 * All sockets of a thread share one area of memory, which JavaScript reads and writes: octets, and a row of integers per datagram. It is in
 * use only within one call, from C to JavaScript (a batch arrived) or from JavaScript to C (send a batch), so nothing in it is kept.
 *
 * The parts below are one translation unit, in the order in which they need each other: the compiler sees all of it, and nothing has to be
 * exported. src/native.ts describes the functions from the side of JavaScript. */
#define _GNU_SOURCE
#define NAPI_VERSION 8
#include "address.h"
#include "area.h"
#include "socket.h"
#include "receive.h"
#include "arguments.h"
#include "open.h"
#include "functions.h"
#include "hosts.h"

static void free_area(napi_env env, void *data, void *hint) {
    (void)hint;
    napi_delete_reference(env, ((struct area *)data)->buffer);
    free(data);
}

/* Exports the functions, and `memory`: the slots of incoming octets, the outgoing octets, the rows of both, and the scratch row. */
NAPI_MODULE_INIT() {
    static const struct { const char *name; napi_callback function; } functions[] = {
        {"open", open_socket},  {"send", send_batch},   {"watch", watch_socket}, {"hold", hold_socket},
        {"close", close_handle}, {"parse", parse_host}, {"name", name_host},
    };
    const size_t incoming = BATCH * SLOT, rows = BATCH * ROW * sizeof(int32_t), row = ROW * sizeof(int32_t);
    struct area *area = calloc(1, sizeof *area);
    napi_value buffer, function;
    uint8_t *memory;
    if (area == NULL) return fail(env, "out of memory");
    if (napi_create_arraybuffer(env, incoming + OUTGOING + 2 * rows + row, (void **)&memory, &buffer) != napi_ok ||
        napi_create_reference(env, buffer, 1, &area->buffer) != napi_ok ||
        napi_set_instance_data(env, area, free_area, NULL) != napi_ok) {
        free(area);
        return fail(env, "out of memory");
    }
    uint8_t *after = memory + incoming + OUTGOING;
    wire_batch(&area->in, memory, (int32_t *)after, SLOT);
    wire_batch(&area->out, memory + incoming, (int32_t *)(after + rows), 0);
    area->scratch = (int32_t *)(after + 2 * rows);
    napi_set_named_property(env, exports, "memory", buffer);
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (napi_create_function(env, functions[i].name, NAPI_AUTO_LENGTH, functions[i].function, NULL, &function) == napi_ok)
            napi_set_named_property(env, exports, functions[i].name, function);
    return exports;
}
