/* The memory that C and JavaScript share. */
#include <node_api.h>

enum { BATCH = 64, ROUNDS = 4 }; /* datagrams in a batch; batches until other handles of the event loop get their turn */
enum { SLOT = 65536 + 192 };     /* the longest datagram; slots do not begin in the same set of the processor's cache */
enum { OUTGOING = 2 * 65536 };   /* octets of a batch to send, one after the other */

/* Datagrams for one system call. */
struct batch {
    struct mmsghdr headers[BATCH];
    struct iovec pieces[BATCH];
    union address addresses[BATCH];
    int32_t *rows;
    uint8_t *octets;
};

/* The memory of one thread of JavaScript. */
struct area {
    struct batch in, out;
    int32_t *scratch; /* one row: the argument or the result of open, parse and name */
    napi_ref buffer;  /* keeps the memory, which belongs to an ArrayBuffer */
};

static void wire_batch(struct batch *batch, uint8_t *octets, int32_t *rows, size_t slot) {
    batch->octets = octets;
    batch->rows = rows;
    for (int i = 0; i < BATCH; i++) {
        batch->pieces[i] = (struct iovec){octets + i * slot, slot};
        batch->headers[i].msg_hdr = (struct msghdr){
            .msg_name = &batch->addresses[i],
            .msg_namelen = sizeof batch->addresses[i],
            .msg_iov = &batch->pieces[i],
            .msg_iovlen = 1,
        };
    }
}
