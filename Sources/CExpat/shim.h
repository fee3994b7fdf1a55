// The C face of Expat for Swift: what is declared in expat.h is enough.

#ifndef VIVA_CEXPAT_SHIM_H
#define VIVA_CEXPAT_SHIM_H

#include <expat.h>

#endif
