// The C face of libzip for Swift: what is declared in zip.h is enough.

#ifndef VIVA_CZIP_SHIM_H
#define VIVA_CZIP_SHIM_H

#include <zip.h>

#endif
