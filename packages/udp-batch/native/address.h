/* Addresses, and the row of integers in which JavaScript has one. */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

enum { LENGTH, PORT, SCOPE, ERROR, HOST }; /* the members of a row; HOST is one word for IPv4 or four for IPv6, in network order */
enum { ROW = 8 };

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

static socklen_t write_address(union address *to, int family, const int32_t *row) {
    memset(to, 0, sizeof *to);
    if (family == AF_INET) {
        to->v4.sin_family = AF_INET;
        to->v4.sin_port = htons((uint16_t)row[PORT]);
        memcpy(&to->v4.sin_addr, &row[HOST], 4);
        return sizeof to->v4;
    }
    to->v6.sin6_family = AF_INET6;
    to->v6.sin6_port = htons((uint16_t)row[PORT]);
    to->v6.sin6_scope_id = (uint32_t)row[SCOPE];
    memcpy(&to->v6.sin6_addr, &row[HOST], 16);
    return sizeof to->v6;
}

static void read_address(int32_t *row, const union address *from) {
    if (from->any.sa_family == AF_INET) {
        row[PORT] = ntohs(from->v4.sin_port);
        row[SCOPE] = 0;
        memcpy(&row[HOST], &from->v4.sin_addr, 4);
    } else {
        row[PORT] = ntohs(from->v6.sin6_port);
        row[SCOPE] = (int32_t)from->v6.sin6_scope_id;
        memcpy(&row[HOST], &from->v6.sin6_addr, 16);
    }
}
